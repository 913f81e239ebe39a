"""Equality, order, hash, copies; slots; and what breaks them."""

import copy
import pickle
import weakref
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.object_model import (
    contracts,
    mixin_broken,
    mutable_key_broken,
    near_broken,
    slotted,
    star,
)
from examples.language.object_model.contracts import broken_contracts
from examples.language.object_model.mutable_key_broken import Position
from examples.language.object_model.near_broken import Reading
from examples.language.object_model.slotted import Moon, Planet
from examples.language.object_model.star import Star

stars = st.builds(
    Star, st.sampled_from(["Vega", "Deneb"]), st.floats(-2, 6).map(round)
)


@given(st.lists(stars, max_size=5))
def test_stars_keep_every_contract(sample: list[Star]) -> None:
    assert broken_contracts(sample) == []


@given(st.lists(st.integers(-2, 2) | st.fractions(max_denominator=4)))
def test_equal_numbers_of_any_type_keep_every_contract(
    sample: list[Fraction],
) -> None:
    mixed = [*sample[:3], *map(float, sample[:2])]
    assert broken_contracts([*mixed, True, Decimal("0.5")]) == []


def test_brighter_star_comes_first() -> None:
    vega, sirius = Star("Vega", 0.03), Star("Sirius", -1.46)
    assert sorted([vega, sirius]) == [sirius, vega]
    assert sirius < vega
    assert vega >= sirius
    assert not vega < Star("Vega", 0.03)
    assert hash(vega) == hash(Star("Vega", 0.03))
    assert vega != Star("Vega", 0.04)
    assert vega != Star("Deneb", 0.03)


def test_star_leaves_the_answer_to_other_types() -> None:
    vega: Any = Star("Vega", 0.03)
    assert vega.__eq__("Vega") is NotImplemented
    assert vega.__lt__("Vega") is NotImplemented
    assert vega != "Vega"
    with pytest.raises(TypeError, match="'<' not supported"):
        assert vega < "Vega"


def test_star_is_read_only_and_matches_by_position() -> None:
    vega: Any = Star("Vega", 0.03)
    for name in "name", "magnitude":
        with pytest.raises(AttributeError):
            setattr(vega, name, 1)
    assert not hasattr(vega, "__dict__")
    assert Star.__match_args__ == ("name", "magnitude")
    assert [getattr(vega, n) for n in Star.__match_args__] == ["Vega", 0.03]
    assert repr(vega) == "Star('Vega', 0.03)"


def test_equality_alone_removes_the_hash_broken() -> None:
    """S4-02: what defines `__eq__` has no hash but its own."""

    class Unhashable:
        def __eq__(self, other: object) -> bool:
            return True

    thing: Any = Unhashable
    assert thing.__hash__ is None


class Odd:
    """Equal to everything or to nothing, and so is its copy."""

    def __init__(self, number: int, same: bool, copy_same: bool) -> None:
        self.number, self.same, self.copy_same = number, same, copy_same

    def __eq__(self, other: object) -> bool:
        return self.same

    def __hash__(self) -> int:
        return self.number

    def __lt__(self, other: object) -> bool:
        return False

    def __copy__(self) -> "Odd":
        return Odd(self.number, self.copy_same, self.copy_same)


BROKEN: list[tuple[list[Any], list[str]]] = [
    ([], []),
    ([float("nan")], ["reflexive", "total order", "equal copies"]),
    ([Reading(1.0), Reading(1.02)], ["total order"]),
    ([Reading(1.0), Reading(1.09)], ["equal hashes", "total order"]),
    ([frozenset({1}), frozenset({2})], ["total order"]),
    ([Odd(1, True, True), Odd(2, True, True)], ["equal hashes"]),
    ([Odd(1, True, False)], ["equal copies"]),
    (
        [Odd(1, True, True), Odd(1, False, True)],
        ["reflexive", "symmetric", "total order"],
    ),
]


@pytest.mark.parametrize(("sample", "broken"), BROKEN)
def test_contract_is_named_when_it_is_broken(
    sample: list[Any], broken: list[str]
) -> None:
    assert broken_contracts(sample) == broken


def test_tolerance_is_not_transitive_broken() -> None:
    """Own list: equality with a tolerance."""
    low, middle, high = Reading(1.0), Reading(1.09), Reading(1.18)
    assert (low == middle, middle == high, low == high) == (True, True, False)
    assert "transitive" in broken_contracts([low, middle, high])
    assert Reading(0.0) == Reading(0.1)
    assert Reading(0.1) == Reading(0.0)
    assert Reading(0.0) != Reading(0.125)
    assert len({low, middle}) == 2
    assert hash(low) == hash(Reading(1.04))
    assert low < middle
    assert low.__eq__(1.0) is NotImplemented


def test_changed_key_is_lost_broken() -> None:
    """Own list: a mutable object as a key."""
    zenith = Position(90, 0)
    kept = {zenith: "Vega"}
    zenith.altitude = 45
    assert zenith not in kept
    assert Position(90, 0) not in kept
    assert Position(45, 0) not in kept
    assert list(kept) == [zenith]
    zenith.altitude = 90
    assert kept[zenith] == "Vega"


# --- slots ---


def test_slot_is_a_data_descriptor_in_the_class() -> None:
    earth = Planet("Earth", 6371)
    slot = vars(Planet)["radius"]
    assert slot.__get__(earth) == earth.radius == 6371
    assert hasattr(slot, "__set__")
    assert (earth.name, hasattr(earth, "__dict__")) == ("Earth", False)


def test_subclass_adds_its_own_slots() -> None:
    earth = Planet("Earth", 6371)
    moon = Moon("Moon", 1737, earth)
    assert Moon.__slots__ == ("orbits",)
    assert (moon.name, moon.radius, moon.orbits) == ("Moon", 1737, earth)
    assert not hasattr(moon, "__dict__")
    with pytest.raises(TypeError, match="weak reference to 'Moon'"):
        weakref.ref(moon)


def test_slotted_object_is_copied_with_its_slots() -> None:
    earth = pickle.loads(pickle.dumps(copy.copy(Planet("Earth", 6371))))
    assert (earth.name, earth.radius) == ("Earth", 6371)


def test_mixin_without_slots_brings_the_dict_back_broken() -> None:
    """Own list: one base without slots is enough."""
    earth: Any = mixin_broken.ListedPlanet("Earth", 6371)
    assert vars(earth) == {}
    earth.raduis, earth.mass = 6378, 1
    assert earth.radius == 6371
    assert earth.line() == "mass, raduis"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (
        star,
        contracts,
        near_broken,
        mutable_key_broken,
        slotted,
        mixin_broken,
    ):
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        "[Star('Sirius', -1.46), Star('Vega', 0.03)] True",
        "['reflexive', 'total order', 'equal copies']",
        "True True False",
        "{Position(altitude=90, azimuth=0): 'Vega'}",
        "False {Position(altitude=45, azimuth=0): 'Vega'}",
        "Moon 1737",
        "Earth 6371",
        "Earth 6371 {'raduis': 6378}",
    ]
