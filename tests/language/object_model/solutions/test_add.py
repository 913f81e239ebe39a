"""The negotiation of `+` agrees with the interpreter."""

from itertools import product
from typing import Any

import pytest

from examples.language.object_model.solutions import add as solution
from examples.language.object_model.solutions.add import add

NAMES = "__add__", "__radd__"
ANSWERS = None, "answer", NotImplemented


def body(place: str, answers: tuple[Any, Any], calls: Any) -> dict[str, Any]:
    def method(name: str, answer: object) -> Any:
        def called(self: object, other: object) -> object:
            calls.append((place, name))
            return (place, name) if answer == "answer" else answer

        return called

    return {
        name: method(name, answer)
        for name, answer in zip(NAMES, answers, strict=True)
        if answer is not None
    }


def result(plus: Any, left: object, right: object) -> object:
    try:
        return plus(left, right)
    except TypeError:
        return TypeError


PAIRS = list(product(ANSWERS, ANSWERS))


@pytest.mark.parametrize("derived", [False, True])
@pytest.mark.parametrize("mine", PAIRS)
def test_add_negotiates_as_the_interpreter_does(
    mine: tuple[Any, Any], derived: bool
) -> None:
    for other in PAIRS:
        calls: list[tuple[str, str]] = []
        left = type("Left", (), body("left", mine, calls))
        bases = (left,) if derived else ()
        right = type("Right", bases, body("right", other, calls))
        for a, b in product([left(), right()], [left(), right()]):
            expected = result(lambda x, y: x + y, a, b), calls.copy()
            calls.clear()
            assert (result(add, a, b), calls) == expected
            calls.clear()


def test_refusal_names_both_types() -> None:
    with pytest.raises(TypeError, match=r"^'int' \+ 'str'$"):
        add(1, "2")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["3 3.5", "'int' + 'str'"]
