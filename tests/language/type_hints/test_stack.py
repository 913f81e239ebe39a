"""One class, any element."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.type_hints import stack
from examples.language.type_hints.stack import Stack


@given(st.lists(st.integers() | st.text()))
def test_last_in_is_first_out(items: list[int | str]) -> None:
    pile = Stack[int | str]()
    for item in items:
        pile.push(item)
    assert [pile.pop() for _ in items] == items[::-1]
    with pytest.raises(IndexError):
        pile.pop()


def test_two_stacks_share_nothing() -> None:
    first, second = Stack[int](), Stack[int]()
    first.push(1)
    with pytest.raises(IndexError):
        second.pop()


def test_choice_of_a_type_is_not_held_at_run_time() -> None:
    widths: Any = Stack[int]()
    widths.push("wide")
    assert widths.pop() == "wide"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    stack.main()
    assert capsys.readouterr().out == "4 BLUE\n"
