"""The solution: calls that are held to their hints."""

from inspect import signature
from typing import Any

import pytest

from examples.language.type_hints.solutions import enforced as solution
from examples.language.type_hints.solutions.enforced import enforced


@enforced
def dot(x: int, y: int | None = None, *, pens: int = 0) -> str:
    return f"{x},{y},{pens}"


def untyped(x, y: int = 0):  # type: ignore[no-untyped-def]  # on purpose
    return x, y


def test_good_call_goes_through() -> None:
    assert dot(1, y=2) == "1,2,0"
    assert dot(1) == "1,None,0"
    assert dot.__name__ == "dot"
    assert list(signature(dot).parameters) == ["x", "y", "pens"]


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        (("1",), {}, "x='1' is no <class 'int'>"),
        ((1, "2"), {}, "y='2' is no int | None"),
        ((), {"x": 1, "y": "2"}, "y='2' is no int | None"),
    ],
)
def test_bad_call_is_refused(
    args: tuple[Any, ...], kwargs: dict[str, Any], message: str
) -> None:
    with pytest.raises(TypeError) as caught:
        dot(*args, **kwargs)
    assert str(caught.value) == message


def test_call_that_does_not_fit_the_signature_is_refused() -> None:
    make: Any = dot
    with pytest.raises(TypeError, match="missing a required argument: 'x'"):
        make()


def test_parameter_without_a_hint_takes_anything() -> None:
    call: Any = enforced(untyped)
    assert call("a", 3) == ("a", 3)
    with pytest.raises(TypeError, match="y='b' is no"):
        call("a", "b")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "PA30,40;\n"
