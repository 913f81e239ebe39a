"""No more than so many starts in any window."""

import asyncio
from collections.abc import Callable
from threading import Lock
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.decorators import limited as module
from examples.language.decorators.clock import REAL, ManualClock
from examples.language.decorators.limited import Limiter, limited


@given(
    starts=st.integers(1, 4),
    pauses=st.lists(st.integers(0, 30), min_size=1, max_size=30),
)
def test_no_window_has_more_starts(starts: int, pauses: list[int]) -> None:
    clock = ManualClock()
    limiter = Limiter(starts, window=20, clock=clock)
    reserved: list[float] = []
    for pause in pauses:
        clock.sleep(pause)
        reserved.append(clock.now() + limiter.reserve())
    assert reserved == sorted(reserved)
    for first, last in zip(reserved, reserved[starts:], strict=False):
        assert last - first >= 20


@given(pauses=st.lists(st.integers(10, 30), min_size=1, max_size=30))
def test_nobody_waits_without_need(pauses: list[int]) -> None:
    clock = ManualClock()
    limiter = Limiter(2, window=20, clock=clock)
    for pause in pauses:
        clock.sleep(pause)
        assert limiter.reserve() == 0


def test_calls_wait_for_a_start(kind: Any) -> None:
    def enter(ship: str) -> str:
        entered.append(clock.now())
        return ship

    clock, entered = ManualClock(), list[float]()
    lock = limited(Limiter(2, window=60, clock=clock))(kind.define(enter))
    assert [kind.call(lock, ship) for ship in "abcde"] == list("abcde")
    assert entered == [0, 0, 60, 60, 120]


def test_the_shortest_wait_is_waited(kind: Any) -> None:
    clock = ManualClock()
    enter = limited(Limiter(1, window=0.125, clock=clock))(
        kind.define(clock.now)
    )
    assert [kind.call(enter) for _ in range(3)] == [0, 0.125, 0.25]


def test_one_limiter_limits_functions_together(kind: Any) -> None:
    clock = ManualClock()
    decorate = limited(Limiter(1, window=60, clock=clock))
    kind.call(decorate(kind.define(lambda: None)))
    decorate(lambda: None)()
    assert clock.now() == 60


def test_caller_that_need_not_wait_does_not_sleep() -> None:
    class Sleepless(ManualClock):
        def sleep(self, seconds: float) -> None:
            raise AssertionError(f"slept for {seconds}")

    assert (
        limited(Limiter(1, window=60, clock=Sleepless()))(lambda: 42)() == 42
    )


def test_start_of_a_cancelled_caller_is_used_up() -> None:
    async def enter() -> None: ...

    async def main() -> bool:
        task = asyncio.ensure_future(limited(limiter)(enter)())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    class Waiting(ManualClock):
        async def asleep(self, seconds: float) -> None:
            await asyncio.sleep(3600)

    limiter = Limiter(1, window=60, clock=Waiting())
    assert limiter.reserve() == 0
    assert asyncio.run(main())
    assert limiter.reserve() == 120


def test_threads_reserve_different_starts(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    class Guarded(ManualClock):
        """Notices two threads that read it at the same time."""

        def now(self) -> float:
            alone = reading.acquire(blocking=False)
            met.append(not alone)
            switch.acquire(timeout=0.001)
            if alone:
                reading.release()
            return 0.0

    reading, switch, met = Lock(), Lock(), list[bool]()
    switch.acquire()
    limiter = Limiter(2, window=60, clock=Guarded())
    found = together(lambda _: [limiter.reserve() for _ in range(5)])
    seconds = sorted(each for row in found for each in row)
    assert seconds == [60.0 * (n // 2) for n in range(40)]
    assert met == [False] * 40


def test_nobody_waits_with_the_lock() -> None:
    class Sleeping(ManualClock):
        def sleep(self, seconds: float) -> None:
            free.append(not limiter._lock.locked())
            super().sleep(seconds)

    free: list[bool] = []
    limiter = Limiter(1, window=60, clock=Sleeping())
    enter = limited(limiter)(lambda: free.append(not limiter._lock.locked()))
    enter()
    enter()
    assert free == [True, True, True]


@pytest.mark.parametrize("starts", [0, -1])
def test_no_starts_are_refused(starts: int) -> None:
    with pytest.raises(ValueError, match=f"^{starts} starts are none$"):
        Limiter(starts, window=60)


def test_real_clock_is_the_default() -> None:
    assert Limiter(1, window=60).clock is REAL


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "0 s: Calypso enters"
    times = [int(line.split()[0]) for line in lines]
    assert times == [0, 0, 60, 60, 120]
