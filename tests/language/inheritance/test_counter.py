"""A subclass keeps the promise of its base, or is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.inheritance import counter, counter_broken
from examples.language.inheritance.counter import (
    Counter,
    KioskCounter,
    law,
)
from examples.language.inheritance.parcel import Parcel


@pytest.mark.parametrize("kind", [Counter, KioskCounter])
@given(weights=st.lists(st.integers(1, 60_000)))
def test_subclasses_keep_the_law(
    kind: type[Counter], weights: list[int]
) -> None:
    assert law(kind=kind, parcels=[Parcel(grams) for grams in weights])


@pytest.mark.parametrize("kind", [Counter, KioskCounter])
def test_limit_itself_is_accepted(kind: type[Counter]) -> None:
    at_desk = kind()
    fits, heavy = Parcel(kind.limit), Parcel(kind.limit + 1)
    assert at_desk.hand_in(parcels=[heavy, fits]) == [heavy]
    assert at_desk.accepted == [fits]


def test_limits() -> None:
    assert (Counter.limit, KioskCounter.limit) == (31_500, 2000)


class Greedy(Counter):
    def hand_in(self, parcels: object) -> list[Parcel]:
        return []


class Lazy(Counter):
    def hand_in(self, parcels: object) -> list[Parcel]:
        assert isinstance(parcels, list)
        return [*parcels]


@pytest.mark.parametrize("kind", [Greedy, Lazy])
def test_law_finds_who_breaks_it(kind: type[Counter]) -> None:
    assert not law(kind, [Parcel(100)])


def test_override_that_refuses_more_breaks_its_callers_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the signature agrees, the promise does not."""
    parcels = [Parcel(2000), Parcel(2001), Parcel(100)]
    base = counter_broken.Counter()
    assert counter_broken.hand_in(parcels=parcels, counter=base) == [1, 2, 3]
    kiosk = counter_broken.KioskCounter()
    with pytest.raises(ValueError, match=r"^too heavy for a kiosk$"):
        counter_broken.hand_in(parcels, kiosk)
    assert kiosk.accepted == parcels[:1]
    assert kiosk.accept(parcel=Parcel(1)) == 2
    counter_broken.main()
    assert capsys.readouterr().out == "too heavy for a kiosk 1\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    counter.main()
    assert capsys.readouterr().out.splitlines() == [
        "Counter [40000] True",
        "KioskCounter [2500, 40000] True",
    ]
