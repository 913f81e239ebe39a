"""A timer for both kinds of function, and one for one kind only."""

import asyncio
from typing import Any

import pytest

from examples.language.decorators import timed as module
from examples.language.decorators import timer_broken
from examples.language.decorators.clock import REAL, ManualClock
from examples.language.decorators.timed import timed


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def test_time_until_the_result_is_recorded(
    kind: Any, clock: ManualClock
) -> None:
    def dredge(metres: float) -> str:
        clock.sleep(metres * 60)
        return "deeper"

    clock.sleep(7)
    records: list[tuple[str, float]] = []
    record = timed(lambda *entry: records.append(entry), clock)
    assert kind.call(record(kind.define(dredge)), 1.5) == "deeper"
    assert records == [("dredge", 90.0)]


def test_failing_call_is_recorded(kind: Any, clock: ManualClock) -> None:
    def dredge() -> None:
        clock.sleep(5)
        raise OSError("rock")

    records: list[tuple[str, float]] = []
    record = timed(lambda *entry: records.append(entry), clock)
    with pytest.raises(OSError, match="rock"):
        kind.call(record(kind.define(dredge)))
    assert records == [("dredge", 5.0)]


def test_cancelled_call_is_recorded(clock: ManualClock) -> None:
    records: list[tuple[str, float]] = []

    @timed(lambda *entry: records.append(entry), clock)
    async def dredge() -> None:
        await asyncio.sleep(3600)

    async def main() -> None:
        task = asyncio.ensure_future(dredge())
        await asyncio.sleep(0)
        clock.sleep(3)
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(main())
    assert records == [("dredge", 3.0)]


def test_real_clock_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([1.0, 4.0])
    monkeypatch.setattr(REAL, "now", lambda: next(times), raising=False)
    records: list[tuple[str, float]] = []
    timed(lambda *entry: records.append(entry))(int)()
    assert records == [("int", 3.0)]


def test_timer_for_sync_functions_only_broken(
    clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own list, see S1-04: an async function "takes" no time."""

    @timer_broken.timed(clock)
    async def dredge() -> None:
        await clock.asleep(90)

    @timer_broken.timed(clock)
    def dig() -> None:
        clock.sleep(5)

    asyncio.run(dredge())
    dig()
    assert capsys.readouterr().out == "dredge took 0 s\ndig took 5 s\n"


def test_timer_without_finally_broken(
    clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own list, see S1-04: a call that fails is not recorded."""

    @timer_broken.timed(clock)
    def dredge() -> None:
        raise OSError("rock")

    with pytest.raises(OSError, match="rock"):
        dredge()
    assert capsys.readouterr().out == ""
    assert dredge.__name__ == "dredge"


@pytest.mark.parametrize(
    ("main", "out"),
    [
        (module.main, "dredge 90.0\n"),
        (timer_broken.main, "dredge took 0 s\nin fact 90 s\n"),
    ],
)
def test_main(main: Any, out: str, capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == out
