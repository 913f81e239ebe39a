"""An abstract property with a setter."""

from typing import Any

import pytest

from examples.language.abstract_base_classes import hold
from examples.language.abstract_base_classes.hold import Hold, Pannier


@pytest.mark.parametrize("load", [0, 12_000])
def test_bounds_are_inside(load: int) -> None:
    assert Pannier(load=load).load == load


@pytest.mark.parametrize("load", [-1, 12_001])
def test_constructor_and_setter_refuse_the_same(load: int) -> None:
    message = rf"^{load} g: not within 0 to 12000$"
    with pytest.raises(ValueError, match=message):
        Pannier(load)
    pannier = Pannier()
    with pytest.raises(ValueError, match=message):
        pannier.load = load
    assert pannier.load == 0


def test_add_goes_through_the_setter() -> None:
    pannier = Pannier(100)
    pannier.add(grams=20)
    assert pannier.load == 120
    with pytest.raises(ValueError, match="12001"):
        pannier.add(11_881)


def test_getter_alone_still_owes_the_setter() -> None:
    """`Hold.load.getter` keeps the abstract setter, so the mark stays."""
    inherited: Any = Hold.load
    half: Any = type(
        "Half", (Hold,), {"load": inherited.getter(lambda self: 0)}
    )
    assert half.__abstractmethods__ == {"load"}


def test_half_a_property_hides_the_abstract_one_broken() -> None:
    """No id: a new property without a setter counts as complete."""
    scale: Any = type("Scale", (Hold,), {"load": property(lambda self: 0)})
    made = scale()
    with pytest.raises(AttributeError, match="'load' of 'Scale' object has"):
        made.add(40)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    hold.main()
    assert capsys.readouterr().out.splitlines() == [
        "refused: 12300 g: not within 0 to 12000",
        "on board: 11500",
    ]
