"""Calls on a class go along its order too."""

import pytest

from examples.language.inheritance import route
from examples.language.inheritance.route import (
    Alpine,
    AlpineExpress,
    Coded,
    Zoned,
)


def test_each_hook_takes_its_keyword() -> None:
    assert (Alpine.code, Alpine.zone) == ("ALP", 4)
    assert (AlpineExpress.code, AlpineExpress.zone) == ("ALX", 5)


def test_keyword_that_no_hook_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("Fast", (Coded,), {}, code="F", colour="red")
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("Far", (Zoned,), {}, zone=9, colour="red")


def test_keyword_that_is_missing_is_refused() -> None:
    with pytest.raises(TypeError, match="'zone'"):
        type("Nowhere", (Alpine,), {}, code="X")


def test_class_that_was_asked_is_the_class_that_is_made() -> None:
    made = AlpineExpress.from_label(label="ALX1000")
    assert type(made) is AlpineExpress
    assert made.grams == 1000
    assert made.price() == 1000
    assert type(Zoned.from_label(label="70")) is Zoned
    assert Alpine.from_label("ALP250").grams == 250


def test_static_method_asks_from_a_fixed_place() -> None:
    assert Zoned.toll(grams=1000) == 10
    assert Alpine.toll(grams=1000) == 40
    assert Zoned.toll(99) == 0
    assert AlpineExpress(100).toll(100) == 31


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    route.main()
    assert capsys.readouterr().out.splitlines() == [
        "AlpineExpress 1000 40",
        "Alpine ALP 4",
        "AlpineExpress ALX 5",
    ]
