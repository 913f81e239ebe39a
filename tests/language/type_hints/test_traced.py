"""Decorators that keep a signature, and one that drops it."""

from inspect import signature

import pytest

from examples.language.type_hints import traced, traced_broken
from examples.language.type_hints.traced import Wire, arc, on


def test_call_goes_through_and_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert arc(20) == "AA0,20,360;"
    assert arc(20, degrees=90) == "AA0,20,90;"
    assert capsys.readouterr().out.splitlines() == [
        "arc -> AA0,20,360;",
        "arc -> AA0,20,90;",
    ]


def test_name_and_signature_are_kept() -> None:
    assert arc.__name__ == "arc"
    assert str(signature(arc)) == "(radius: int, degrees: int = 360) -> str"


def test_first_parameter_is_supplied() -> None:
    wire: Wire = []

    @on(wire)
    def send(wire: Wire, command: str, *, times: int = 1) -> int:
        wire.extend([command] * times)
        return len(wire)

    assert send("PU;") == 1
    assert send("PD;", times=2) == 3
    assert wire == ["PU;", "PD;", "PD;"]
    assert send.__name__ == "send"


def test_wrong_call_is_found_when_it_is_made_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: a decorator hinted `Callable[..., R]`."""
    assert traced_broken.arc(20, degrees=90) == "AA0,20,90;"
    assert capsys.readouterr().out == "arc -> AA0,20,90;\n"
    assert traced_broken.arc.__name__ == "arc"
    with pytest.raises(TypeError, match="unexpected keyword argument 'turns'"):
        traced_broken.arc("20", turns=1)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    traced.main()
    traced_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "arc -> AA0,20,90;",
        "2 ['AA0,20,90;', 'AA0,20,90;']",
        "arc -> AA0,20,360;",
    ]
