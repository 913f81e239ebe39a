"""A stack gives back what was put on it, last first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import generics
from examples.by_example.generics import Stack


@given(st.lists(st.integers()))
def test_last_in_first_out(values: list[int]) -> None:
    stack = Stack[int]()
    for value in values:
        stack.push(value)
    assert len(stack) == len(values)
    assert [*stack] == values[::-1]
    assert [stack.pop() for _ in values] == values[::-1]
    with pytest.raises(IndexError, match=r"^pop from an empty stack$"):
        stack.pop()


def test_the_items_are_its_own() -> None:
    items = ["soup"]
    Stack(items=items).push("cake")
    assert items == ["soup"]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    generics.main()
    assert capsys.readouterr().out.startswith("CAKE\n")
