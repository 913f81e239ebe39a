"""Delays, periods and ageing, to the second and without waiting."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.scheduling import (
    periodic,
    periodic_broken,
    rush_hour,
    timetable,
)
from examples.concurrency.scheduling.line import Line
from examples.concurrency.scheduling.periodic import every
from examples.concurrency.scheduling.timetable import Daybook, Timetable
from examples.language.decorators.clock import REAL, ManualClock


def test_later_is_later_and_ties_go_in_order() -> None:
    clock, done = ManualClock(), list[str]()
    day = Timetable(clock)
    day.later(60, lambda: done.append(f"b {clock.now()}"))
    day.later(60, lambda: done.append(f"c {clock.now()}"))
    stopped = day.later(30, lambda: done.append("never"))
    day.later(20, lambda: done.append(f"a {clock.now()}"))
    day.stop(stopped)
    day.run()
    assert done == ["a 20.0", "b 60.0", "c 60.0"]


def test_timetable_of_real_time_is_the_default() -> None:
    day = Daybook()
    assert day.clock is REAL
    day.later(0, lambda: None)
    day.run()


@pytest.mark.parametrize(
    ("until", "runs"), [(59, []), (60, [60]), (180, [60, 120, 180])]
)
def test_every_begins_at_multiples(until: float, runs: list[int]) -> None:
    clock, begun = ManualClock(), list[float]()
    day = Daybook(clock)

    def act() -> None:
        begun.append(clock.now())
        clock.sleep(59)

    day.every(period=60, action=act, until=until)
    day.run()
    assert begun == runs


def test_every_leaves_out_what_it_missed_and_counts_from_the_start() -> None:
    clock, begun = ManualClock(), list[float]()
    clock.sleep(7)
    day, takes = Daybook(clock), iter([60, 130, 0])

    def act() -> None:
        begun.append(clock.now())
        clock.sleep(next(takes))

    day.every(60, act, until=367)
    day.run()
    assert begun == [67, 187, 367]  # 367 - 7 is a multiple, 317 - 7 is not


@given(st.lists(st.integers(0, 200), min_size=1, max_size=6))
def test_async_every_begins_at_multiples(takes: list[int]) -> None:
    begun: list[float] = []

    async def act() -> None:
        begun.append(asyncio.get_running_loop().time())
        if len(begun) > len(takes):
            raise ValueError("enough")
        await asyncio.sleep(takes[len(begun) - 1])

    async def main() -> None:
        await asyncio.sleep(7)
        with pytest.raises(ValueError, match="enough"):
            await every(period=60, action=act)

    run(main())
    expected = 67.0
    for time, took in zip(begun, takes, strict=False):
        assert time == expected
        expected = 7 + ((time + took - 7) // 60 + 1) * 60
    assert begun[-1] == expected


def test_copied_period_drifts_broken() -> None:
    """Own list: work, then sleep, adds the work to every period."""
    begun: list[float] = []

    async def act() -> None:
        begun.append(asyncio.get_running_loop().time())
        await asyncio.sleep(5)

    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(320):
                await periodic_broken.every(period=60, action=act)

    run(main())
    assert begun == [0, 65, 130, 195, 260]


def test_strict_priority_starves_broken() -> None:
    """Own list: without ageing a job waits for as long as others come."""
    assert rush_hour.rush_hour(rise=0, minutes=2000) is None
    assert rush_hour.rush_hour(rise=0.5, minutes=10) is None
    assert rush_hour.rush_hour(rise=0.5, minutes=11) == 10


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 9)),
        min_size=1,
        max_size=8,
    ),
    st.integers(0, 3),
)
def test_order_is_that_of_the_effective_priority(
    pushed: list[tuple[int, int]], rise: int
) -> None:
    now = 0
    line = Line[int](rise=rise, clock=lambda: now)
    came: list[int] = []
    for number, (priority, minutes) in enumerate(pushed):
        now += minutes
        came.append(now)
        line.push(number, priority)
    numbers = range(len(pushed))
    aged = sorted(
        numbers, key=lambda it: pushed[it][0] - rise * (now - came[it])
    )
    assert [line.pop() for _ in numbers] == aged


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    timetable.main()
    rush_hour.main()
    run(periodic.main())
    run(periodic_broken.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "oil the press, 3600",
        "lunch, 5400",
        "oil the press, 7200",
        "0 None",
        "0.1 50",
        "0.5 10",
        "2 3",
        "60 s: oil the press",
        "120 s: oil the press",
        "180 s: oil the press",
        "0 s: oil the press",
        "65 s: oil the press",
        "130 s: oil the press",
        "195 s: oil the press",
    ]
