"""A guard round a slot."""

import pytest

from examples.language.descriptors.solutions import guarded_slot
from examples.language.descriptors.solutions.guarded_slot import (
    Bean,
    GuardedSlot,
)


def test_the_slot_is_guarded_and_there_is_no_dict() -> None:
    bean = Bean()
    bean.price = 2400
    with pytest.raises(ValueError, match="price: not 0"):
        bean.price = 0
    assert bean.price == 2400
    assert not hasattr(bean, "__dict__")


def test_unset_slot_is_an_attribute_error() -> None:
    assert not hasattr(Bean(), "origin")


def test_class_access_returns_the_guard() -> None:
    assert isinstance(vars(Bean)["price"], GuardedSlot)
    assert getattr(Bean, "price") is vars(Bean)["price"]  # noqa: B009  (slots)


def test_a_subclass_wraps_nothing_twice() -> None:
    class Decaf(Bean):
        __slots__ = ()

    decaf = Decaf()
    with pytest.raises(ValueError, match="origin: not ''"):
        decaf.origin = ""
    assert "origin" not in vars(Decaf)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    guarded_slot.main()
    assert capsys.readouterr().out.splitlines() == [
        "Gedeo 2400 False",
        "price: not 0",
    ]
