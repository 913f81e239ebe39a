"""One load for all threads, whatever becomes of it."""

from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from threading import Barrier, Condition, Event
from typing import Any

import pytest
from cachetools import TTLCache, cached
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
)

from examples.performance.caching import single_flight
from examples.performance.caching.hand_clock import HandClock
from examples.performance.caching.meeting import Meeting
from examples.performance.caching.single_flight import LoadingCache
from examples.performance.caching.timed_cache import TimedCache

KEYS = st.sampled_from(["Davos", "Chur", "Arosa"])


class Watched(dict[str, Any]):
    """The flights under way, which tell how many have come to join one."""

    def __init__(self) -> None:
        super().__init__()
        self.changed, self.joined = Condition(), 0

    def setdefault(self, key: str, default: Any = None) -> Any:
        flight = super().setdefault(key, default)
        with self.changed:
            self.joined += flight is not default
            self.changed.notify_all()
        return flight

    def have_joined(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.joined >= count, 10)


class Gate:
    """A load that says that it has begun, and waits to be let on."""

    def __init__(self, result: Callable[[int], int]) -> None:
        self.result, self.runs = result, 0
        self.begun, self.open = Event(), Event()

    def load(self, key: str) -> int:
        self.runs += 1
        self.begun.set()
        assert self.open.wait(10)
        return self.result(self.runs)


def service(
    gate: Gate, ttl: float = 60
) -> tuple[LoadingCache[str, int], Watched]:
    kept: TimedCache[str, int] = TimedCache(10, ttl)
    levels = LoadingCache(gate.load, kept=kept)
    levels.flights = flights = Watched()
    return levels, flights


def outcome(asked: Future[int]) -> str:
    error = asked.exception(10)
    return repr(error) if error else str(asked.result())


def test_threads_that_miss_together_load_once() -> None:
    gate = Gate(lambda run: run)
    levels, flights = service(gate)
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(levels.get, "Davos") for _ in range(8)]
        flights.have_joined(7)
        gate.open.set()
        assert [each.result(10) for each in asked] == [1] * 8
    assert gate.runs == 1
    assert not flights
    assert levels.get(key="Davos") == 1


def test_error_reaches_all_who_wait_and_is_not_kept() -> None:
    def fail_once(run: int) -> int:
        if run == 1:
            raise OSError("iced up")
        return run

    gate = Gate(fail_once)
    levels, flights = service(gate)
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(levels.get, "Davos") for _ in range(8)]
        flights.have_joined(7)
        gate.open.set()
        assert {*map(outcome, asked)} == {"OSError('iced up')"}
    assert gate.runs == 1
    assert not flights
    assert [levels.get("Davos"), levels.get("Davos")] == [2, 2]


def test_interrupted_leader_is_replaced_by_one_who_waits() -> None:
    def interrupt_once(run: int) -> int:
        if run == 1:
            raise KeyboardInterrupt
        return run

    gate = Gate(interrupt_once)
    levels, flights = service(gate)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(levels.get, "Davos") for _ in range(4)]
        flights.have_joined(3)
        gate.open.set()
        found = sorted(map(outcome, asked))
    assert found == ["2", "2", "2", "KeyboardInterrupt()"]
    assert gate.runs == 2


def test_load_may_itself_raise_a_cancellation() -> None:
    def refuse(run: int) -> int:
        raise FutureCancelledError(run)

    gate = Gate(refuse)
    levels, flights = service(gate)
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(levels.get, "Davos") for _ in range(2)]
        flights.have_joined(1)
        gate.open.set()
        assert [*map(outcome, asked)] == ["CancelledError(1)"] * 2
    assert gate.runs == 1


def test_keys_do_not_wait_for_each_other() -> None:
    both = Barrier(2)

    def load(region: str) -> int:
        both.wait(10)  # neither gets through alone
        return len(region)

    levels = LoadingCache(load, TimedCache[str, int](10, 60))
    with ThreadPoolExecutor(2) as pool:
        assert [*pool.map(levels.get, ["Davos", "Chur"])] == [5, 4]


def test_dropped_load_is_not_kept_and_not_joined() -> None:
    gate = Gate(lambda run: run)
    levels, flights = service(gate)
    with ThreadPoolExecutor(2) as pool:
        before = pool.submit(levels.get, "Davos")
        assert gate.begun.wait(10)
        levels.drop(key="Davos")
        gate.begun.clear()
        after = pool.submit(levels.get, "Davos")
        assert gate.begun.wait(10)  # it makes a flight of its own
        gate.open.set()
        assert {before.result(10), after.result(10)} == {2}
    assert flights.joined == 0
    assert not flights
    assert gate.runs == 2


def test_slow_old_load_cannot_replace_a_newer_one() -> None:
    dropped, old_may_go, runs = Event(), Event(), list[str]()

    def load(region: str) -> int:
        runs.append(region)
        if len(runs) == 1:
            levels.drop(region)
            dropped.set()
            assert old_may_go.wait(10)
            return 20
        return 80

    levels = LoadingCache(load, TimedCache[str, int](10, 60))
    with ThreadPoolExecutor(1) as pool:
        old = pool.submit(levels.get, "Davos")
        assert dropped.wait(10)
        assert levels.get("Davos") == 80
        old_may_go.set()
        assert old.result(10) == 20
    assert levels.get("Davos") == 80
    assert len(runs) == 2


def test_load_that_asks_for_its_own_key_is_told() -> None:
    def load(region: str) -> int:
        return levels.get(region)

    levels = LoadingCache(load, TimedCache[str, int](10, 60))
    said = r"^a load asks for what it is loading$"
    with pytest.raises(RuntimeError, match=said):
        levels.get("Davos")
    assert not levels.flights


def test_load_may_ask_for_another_key() -> None:
    def load(region: str) -> int:
        return 3 if region == "Davos" else levels.get("Davos") + 1

    levels = LoadingCache(load, TimedCache[str, int](10, 60))
    assert levels.get("Grisons") == 4


def test_flight_that_has_just_landed_is_not_repeated() -> None:
    kept: TimedCache[str, int] = TimedCache(10, 60)
    levels = LoadingCache(lambda region: 1 / 0, kept)  # type: ignore[arg-type, return-value]  # never called

    class Late:
        def __enter__(self) -> None:
            kept.put("Davos", 3)

        def __exit__(self, *exc_info: object) -> None: ...

    levels.lock = Late()  # type: ignore[assignment]  # a lock that lets in
    assert levels.get("Davos") == 3


class AgainstModel(RuleBasedStateMachine):
    """In one thread, against two dicts and a clock."""

    @initialize(ttl=st.integers(1, 8))
    def begin(self, ttl: int) -> None:
        self.clock, self.ttl = HandClock(), ttl
        self.source: dict[str, int] = {}
        self.model: dict[str, tuple[int, float]] = {}
        self.levels = LoadingCache(
            self.source.__getitem__,
            TimedCache[str, int](10, ttl, self.clock),
        )

    @rule(key=KEYS)
    def get(self, key: str) -> None:
        value, expires = self.model.get(key, (0, 0.0))
        if self.clock.now < expires:
            assert self.levels.get(key) == value
        elif key in self.source:
            assert self.levels.get(key) == self.source[key]
            until = self.clock.now + self.ttl
            self.model[key] = self.source[key], until
        else:
            with pytest.raises(KeyError):
                self.levels.get(key)
        assert not self.levels.flights

    @rule(key=KEYS, value=st.integers(0, 5))
    def change(self, key: str, value: int) -> None:
        self.source[key] = value

    @rule(key=KEYS)
    def vanish(self, key: str) -> None:
        self.source.pop(key, None)

    @rule(key=KEYS)
    def drop(self, key: str) -> None:
        self.levels.drop(key)
        self.model.pop(key, None)

    @rule(seconds=st.integers(0, 5))
    def time_passes(self, seconds: int) -> None:
        self.clock.now += seconds


TestAgainstModel = AgainstModel.TestCase
TestAgainstModel.settings = settings(max_examples=50)


def test_look_load_put_is_a_stampede_broken() -> None:
    """Own list: all who miss together load."""
    crowd = Meeting(size=8, patience=10)
    kept: TimedCache[str, int] = TimedCache(10, 60)

    def get(region: str) -> int:
        if entry := kept.look(region):
            return entry.value
        level = crowd.compute()
        kept.put(region, level)
        return level

    assert crowd.ask(lambda: get("Davos")) == 8


def test_cleared_cache_keeps_a_load_that_had_begun_broken() -> None:
    """Own list: invalidation during a load, in functools and cachetools."""
    snow = {"Davos": 20}

    def depth(region: str) -> int:
        found = snow[region]
        snow[region] = 80
        clear()
        return found

    by_functools = lru_cache(maxsize=10)(depth)
    clear: Callable[[], object] = by_functools.cache_clear
    assert [by_functools("Davos"), by_functools("Davos")] == [20, 20]
    snow["Davos"] = 20
    kept: TTLCache[str, int] = TTLCache(10, 60)
    by_cachetools = cached(kept, key=str)(depth)
    clear = kept.clear
    assert [by_cachetools("Davos"), by_cachetools("Davos")] == [20, 20]


def test_waiters_of_cachetools_fail_in_turn() -> None:
    """What the page says of `condition=`."""
    runs = list[str]()
    everybody = Barrier(4)

    def load(region: str) -> int:
        runs.append(region)
        raise OSError("iced up")

    kept: TTLCache[str, int] = TTLCache(10, 60)
    danger = cached(kept, key=str, condition=Condition())(load)

    def ask() -> int:
        everybody.wait(10)
        return danger("Davos")

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
        assert {*map(outcome, asked)} == {"OSError('iced up')"}
    assert len(runs) == 4


def test_single_flight_prints(capsys: pytest.CaptureFixture[str]) -> None:
    single_flight.main()
    assert capsys.readouterr() == ("loading Davos\n3 3\n", "")
