"""The cache with a size and an age, held against a plain model."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from examples.performance.caching import timed_cache
from examples.performance.caching.hand_clock import HandClock
from examples.performance.caching.timed_cache import Entry, Shelf, TimedCache

KEYS = st.sampled_from(["Davos", "Chur", "Arosa", "Flims"])
Row: TypeAlias = tuple[str, int, float]


class AgainstModel(RuleBasedStateMachine):
    """The model is a list of rows, in order of use."""

    @initialize(size=st.integers(1, 4), ttl=st.integers(1, 10))
    def begin(self, size: int, ttl: int) -> None:
        self.clock = HandClock()
        self.cache: TimedCache[str, int] = TimedCache(size, ttl, self.clock)
        self.size, self.ttl = size, ttl
        self.rows: list[Row] = []

    def take(self, key: str) -> Row | None:
        found = [row for row in self.rows if row[0] == key]
        self.rows = [row for row in self.rows if row[0] != key]
        return found[0] if found else None

    @rule(key=KEYS)
    def look(self, key: str) -> None:
        row = self.take(key)
        if row:
            self.rows.append(row)
        fresh = row is not None and self.clock.now < row[2]
        assert self.cache.look(key) == (row[1:] if row and fresh else None)

    @rule(key=KEYS, value=st.integers(0, 5))
    def put(self, key: str, value: int) -> None:
        self.cache.put(key, value)
        self.take(key)
        self.rows.append((key, value, self.clock.now + self.ttl))
        self.rows = self.rows[-self.size :]

    @rule(key=KEYS)
    def drop(self, key: str) -> None:
        self.cache.drop(key)
        self.take(key)

    @rule(seconds=st.integers(0, 6))
    def time_passes(self, seconds: int) -> None:
        self.clock.now += seconds

    @invariant()
    def never_too_many(self) -> None:
        if hasattr(self, "cache"):
            kept = list(self.cache.shelf._entries.items())
            assert kept == [(key, (v, at)) for key, v, at in self.rows]


TestAgainstModel = AgainstModel.TestCase
TestAgainstModel.settings = settings(max_examples=50)


@pytest.mark.parametrize("size", [0, -1])
def test_cache_of_nothing_is_refused(size: int) -> None:
    said = rf"^a cache of {size} entries is none$"
    with pytest.raises(ValueError, match=said):
        Shelf[str, int](size=size)
    with pytest.raises(ValueError, match=said):
        TimedCache[str, int](size=size, ttl=1)


def test_falsy_values_are_hits() -> None:
    kept: TimedCache[str, int | None] = TimedCache(size=2, ttl=60)
    kept.put(key="Davos", value=0)
    kept.put(key="Chur", value=None)
    zero, nothing = kept.look(key="Davos"), kept.look(key="Chur")
    assert zero is not None
    assert zero.value == 0
    assert nothing is not None
    assert nothing.value is None


def test_age_may_depend_on_the_value() -> None:
    clock = HandClock()
    kept: TimedCache[str, int | None] = TimedCache(
        size=2, ttl=lambda level: 5 if level is None else 60, clock=clock
    )
    kept.put("Davos", 3)
    kept.put("Atlantis", None)
    clock.now = 4.9
    assert kept.look("Atlantis") == Entry(value=None, expires=5)
    clock.now = 5
    assert kept.look("Atlantis") is None
    assert kept.look("Davos") == Entry(3, 60)


def test_clock_is_monotonic() -> None:
    kept = TimedCache[str, int](1, 60)
    assert kept.clock.__name__ == "monotonic"


class Nosy:
    """A value that asks the cache when it is dropped."""

    def __init__(self, kept: "Shelf[str, Nosy]", seen: list[object]) -> None:
        self.kept, self.seen = kept, seen

    def __del__(self) -> None:
        self.seen.append(self.kept.look("Davos"))


def test_value_that_goes_may_ask_the_cache() -> None:
    kept: Shelf[str, Nosy] = Shelf(size=1)
    seen: list[object] = []
    kept.put(key="Davos", entry=Nosy(kept, seen))
    kept.drop(key="Davos")  # by counting references, at once
    assert seen == [None]


def test_threads_share_a_cache() -> None:
    kept: TimedCache[int, int] = TimedCache(size=5, ttl=3600)
    start = Barrier(4)

    def work(seed: int) -> set[int]:
        start.wait(10)
        wrong = set[int]()
        for step in range(500):
            key = (seed * 7 + step * 3) % 10
            kept.put(key, key * key)
            entry = kept.look((key + step) % 10)
            if entry and entry.value not in {n * n for n in range(10)}:
                wrong.add(entry.value)
            kept.drop((key + 1) % 10)
        return wrong

    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(work, range(4))] == [set()] * 4
    assert len(kept.shelf._entries) <= 5


def test_timed_cache_prints(capsys: pytest.CaptureFixture[str]) -> None:
    timed_cache.main()
    assert capsys.readouterr() == (
        "Entry(value=3, expires=60.0)\nNone\n",
        "",
    )
