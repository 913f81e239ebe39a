"""Slots, computed values, and fields that convert."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from examples.language.dataclasses import cached, converted, layout, service
from examples.language.dataclasses.cached import Crate, SlottedCrate
from examples.language.dataclasses.converted import Grams, Parcel
from examples.language.dataclasses.layout import (
    Frozen,
    Open,
    Plain,
    Referable,
    Slotted,
    SlottedOpen,
    against,
)
from examples.language.dataclasses.service import Express, offered


@pytest.mark.parametrize(
    ("made", "other", "answer"),
    [
        (Plain, Plain, "as much as"),
        (Frozen, Plain, "as much as"),
        (Slotted, Plain, "less than"),
        (Plain, Slotted, "more than"),
        (Referable, Slotted, "more than"),
        (SlottedOpen, Slotted, "more than"),
    ],
)
def test_memory(made: type, other: type, answer: str) -> None:
    assert against(made=made, other=other) == answer


def test_layouts_are_what_their_names_say() -> None:
    has_dict = {
        kind: hasattr(kind(x=1, y=2), "__dict__")
        for kind in (Plain, Frozen, Slotted, Referable, SlottedOpen)
    }
    assert [kind for kind, has in has_dict.items() if has] == [
        Plain,
        Frozen,
        SlottedOpen,
    ]
    assert issubclass(SlottedOpen, Open)
    with pytest.raises(FrozenInstanceError):
        Frozen(1, 2).x = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # frozen


@pytest.mark.parametrize("kind", [Crate, SlottedCrate])
def test_area_is_of_the_fields(kind: Any) -> None:
    crate = kind(width=3, depth=4)
    assert (crate.area, replace(crate, depth=5).area) == (12, 15)
    assert crate == kind(3, 4)
    assert hash(crate) == hash(kind(3, 4))
    assert repr(crate) == f"{kind.__name__}(width=3, depth=4)"
    with pytest.raises(FrozenInstanceError):
        crate.width = 1


def test_only_one_crate_waits_to_be_asked() -> None:
    crate = Crate(3, 4)
    assert vars(crate) == {"width": 3, "depth": 4}
    assert crate.area == vars(crate)["area"]
    assert not hasattr(SlottedCrate(3, 4), "__dict__")


def test_area_of_slots_takes_no_part_in_equality() -> None:
    crate = SlottedCrate(3, 4)
    object.__setattr__(crate, "area", 0)
    assert crate == SlottedCrate(3, 4)
    assert crate.area == 0


@pytest.mark.parametrize(
    ("given", "grams"),
    [(5, 5), ("5 g", 5), ("1.2 kg", 1200), ("0.5 g", 0)],
)
def test_weights_are_converted_at_each_assignment(
    given: int | str, grams: int
) -> None:
    parcel = Parcel("X", given)
    assert parcel.grams == grams
    parcel.grams = 7
    parcel.grams = given
    assert parcel.grams == grams


def test_a_weight_has_no_default_and_is_a_data_descriptor() -> None:
    with pytest.raises(TypeError, match="missing 1 required"):
        Parcel("X")
    with pytest.raises(AttributeError, match=r"^grams$"):
        Parcel.grams  # noqa: B018  # it is the read that raises
    assert type(vars(Parcel)["grams"]) is Grams
    with pytest.raises(KeyError, match="st"):
        Parcel("X", "3 st")


@pytest.fixture
def _offers_as_they_were() -> Iterator[None]:
    before = list(service.OFFERED)
    yield
    service.OFFERED[:] = before


@pytest.mark.usefixtures("_offers_as_they_were")
def test_a_decorator_registers_what_it_returns() -> None:
    assert [kind.__name__ for kind in service.OFFERED] == ["Express"]
    assert service.OFFERED[0] is Express
    assert Express().hours == 24
    assert not hasattr(Express(hours=2), "__dict__")

    class Slow:
        pass

    assert offered(kind=Slow) is Slow
    assert service.OFFERED[1:] == [Slow]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (layout, cached, converted, service):
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Frozen: as much as Plain",
        "Slotted: less than Plain",
        "Referable: more than Slotted",
        "SlottedOpen: more than Slotted",
        "Crate(width=3, depth=4) 12 True",
        "SlottedCrate(width=3, depth=4) 12 False",
        "Parcel(code='RR473124829GB', grams=1200)",
        "900",
        "[True]",
    ]
