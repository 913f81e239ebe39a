"""The order in which stacked decorators are made, applied and entered."""

import pytest

from examples.language.decorators import stacking
from examples.language.decorators.stacking import traced


def test_order_of_a_stack(capsys: pytest.CaptureFixture[str]) -> None:
    stacking.main()
    assert capsys.readouterr().out.splitlines() == [
        "make outer",
        "make inner",
        "inner gets sound",
        "outer gets sound",
        "defined",
        "enter outer",
        "enter inner",
        "sound the horn of Brest",
        "leave inner",
        "leave outer",
        "heard",
    ]


def test_an_error_leaves_in_the_same_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    @traced("outer")
    @traced("inner")
    def sound() -> None:
        raise OSError("no steam")

    capsys.readouterr()
    with pytest.raises(OSError, match="no steam"):
        sound()
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "leave inner",
        "leave outer",
    ]
    assert sound.__name__ == "sound"
