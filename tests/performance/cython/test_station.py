"""A cycle around C memory is collected, if the collector can see it."""

import gc
import sys
from typing import Any

import pytest

from examples.performance.cython import station, station_broken
from examples.performance.cython.station import Station
from examples.performance.cython.station_broken import (
    LateStation,
    UnseenStation,
)


def test_one_alone_goes_with_its_last_reference() -> None:
    closed: list[str] = []
    before = station.in_use()
    north = Station(name="North", closed=closed)
    assert station.in_use() == before + 1
    assert north.neighbour is None
    del north
    assert (station.in_use(), closed) == (before, ["North"])


def test_a_pair_is_collected_with_its_memory() -> None:
    closed: list[str] = []
    before = station.in_use()
    north, south = Station("North", closed), Station("South", closed)
    north.neighbour, south.neighbour = south, north
    assert gc.is_tracked(north)
    assert south in gc.get_referents(north)
    del north, south
    assert (station.in_use(), closed) == (before + 2, [])
    gc.collect()
    assert (station.in_use(), closed) == (before, ["North", "South"])


def test_ten_thousand_pairs_leave_nothing() -> None:
    closed: list[str] = []
    before = station.in_use()
    north = south = Station("First", [])
    for _ in range(10_000):
        north, south = Station("North", closed), Station("South", closed)
        north.neighbour, south.neighbour = south, north
    del north, south
    gc.collect()
    assert station.in_use() == before
    assert len(closed) == 20_000


def test_one_that_was_never_made_says_nothing() -> None:
    """`__del__` and `__dealloc__` run all the same."""
    before = station.in_use()
    nobody: Any = None
    with pytest.raises(TypeError, match="'name'"):
        Station(nobody, [])
    with pytest.raises(TypeError, match="'closed'"):
        Station("North", nobody)
    assert station.in_use() == before


def test_a_pair_that_is_not_tracked_leaks_broken() -> None:
    """`@cython.no_gc` promises that there are no cycles."""
    before = station_broken.in_use()
    alone = UnseenStation()
    del alone
    assert station_broken.in_use() == before
    north, south = UnseenStation(), UnseenStation()
    north.neighbour, south.neighbour = south, north
    assert not gc.is_tracked(north)
    del north, south
    gc.collect()
    assert station_broken.in_use() == before + 2


def test_dealloc_finds_attributes_cleared_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The collector clears one of the two before it deallocates it."""
    heard: list[str] = []

    def hear(lost: "sys.UnraisableHookArgs") -> None:
        heard.append(str(lost.object))

    monkeypatch.setattr(sys, "unraisablehook", hear)
    closed: list[str] = []
    alone = LateStation(name="Alone", closed=closed)
    del alone
    assert closed == ["Alone"]
    north, south = LateStation("North", closed), LateStation("South", closed)
    north.neighbour, south.neighbour = south, north
    del north, south
    gc.collect()
    assert closed == ["Alone", "South"]
    (where,) = heard
    assert where.endswith("station_broken.LateStation.__dealloc__")
    said = capsys.readouterr().err
    assert "'NoneType' object has no attribute 'append'" in said
