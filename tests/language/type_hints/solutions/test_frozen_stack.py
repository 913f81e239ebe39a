"""The solution: a covariant stack."""

import pytest

from examples.language.type_hints.solutions import frozen_stack
from examples.language.type_hints.solutions.frozen_stack import FrozenStack


def test_operations_leave_the_stack_as_it_was() -> None:
    numbers: FrozenStack[float] = FrozenStack[int](1, 2)
    mixed = numbers.push("pen")
    last, rest = mixed.pop()
    assert last == "pen"
    assert rest.pop()[0] == 2
    assert numbers.pop()[0] == 2
    assert mixed.pop()[0] == "pen"


def test_empty_stack_has_nothing_to_pop() -> None:
    _, empty = FrozenStack(1).pop()
    with pytest.raises(ValueError, match="not enough values to unpack"):
        empty.pop()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    frozen_stack.main()
    assert capsys.readouterr().out == "pen 2\n"
