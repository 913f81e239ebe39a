"""What can be known about an object without asking it."""

from typing import Any

import pytest

from examples.language.introspection import (
    booking,
    snapshot,
    snapshot_broken,
)
from examples.language.introspection.booking import Booking


def test_a_lane_is_given_out_once_and_on_demand() -> None:
    free = [1, 2, 3]
    place = Booking(name="Ada", free=free)
    assert (place.name, free) == ("Ada", [1, 2, 3])
    assert (place.lane, place.lane, free) == (3, 3, [1, 2])
    assert not hasattr(place, "__dict__")


def test_a_snapshot_gives_out_no_lane() -> None:
    free = [1]
    found = snapshot.snapshot(Booking("Ada", free))
    assert found == {"lane": vars(Booking)["lane"], "name": "Ada"}
    assert free == [1]


def test_a_snapshot_has_entries_and_methods_and_calls_nothing() -> None:
    class Proud:
        def __init__(self) -> None:
            self.lanes = [1]
            self._secret = 2

        def __getattr__(self, name: str) -> Any:
            raise AssertionError(name)

        def dock(self) -> None:
            raise AssertionError

    found = snapshot.snapshot(Proud())
    assert found == {"dock": Proud.dock, "lanes": [1]}


def test_asking_for_every_attribute_runs_properties_broken() -> None:
    """No id: `getmembers` gives out the last lane, and fails without one."""
    free = [1]
    found = snapshot_broken.snapshot(Booking("Ada", free))
    assert found == {"lane": 1, "name": "Ada"}
    assert free == []
    with pytest.raises(IndexError, match="pop from empty list"):
        snapshot_broken.snapshot(Booking("Grace", free))


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    booking.main()
    snapshot.main()
    snapshot_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "Ada: lane 3, free [1, 2]",
        "lane: property",
        "name: str",
        "free: [1, 2, 3]",
        "{'lane': 3, 'name': 'Ada'} free: [1, 2]",
    ]
