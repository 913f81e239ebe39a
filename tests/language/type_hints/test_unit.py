"""Tests that narrow, and one that claims too much."""

import pytest

from examples.language.type_hints import size_broken, unit
from examples.language.type_hints.unit import (
    STEPS,
    all_text,
    is_unit,
    joined,
    steps,
)


def test_units_are_the_keys_of_the_table() -> None:
    assert all(map(is_unit, STEPS))
    assert not is_unit("ell")
    assert (steps(3, "mm"), steps(2, "inch")) == (120, 2032)


def test_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^'ell' is not one of mm, inch$"):
        steps(3, "ell")


def test_list_is_text_if_every_item_is() -> None:
    assert all_text([])
    assert all_text(["a", "b"])
    assert not all_text(["a", 1])
    assert joined(["a", "b"]) == "a,b"
    assert joined(["a", 1, 2]) == "3 items"


@pytest.mark.parametrize(
    ("value", "is_size"),
    [(1, True), (9_999, True), (0, False), (10_000, False), ("a4", False)],
)
def test_size_looks_at_the_value_too(value: int | str, is_size: bool) -> None:
    assert size_broken.is_size(value) is is_size


def test_number_that_is_no_size_is_taken_for_text_broken() -> None:
    """Own list: a `TypeIs` that says no to a value of its type."""
    assert size_broken.shown(30) == "30 steps"
    assert size_broken.shown("a4") == "paper A4"
    with pytest.raises(AttributeError, match="'int' object has no attribute"):
        size_broken.shown(90_000)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    unit.main()
    size_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "120 2032",
        "mm,inch 2 items",
        "30 steps paper A4",
    ]
