"""The solutions do what their exercises ask for."""

import runpy
from collections.abc import Awaitable, Callable
from functools import partial
from importlib import import_module

import anyio
import pytest
from trio.testing import MockClock

from examples.concurrency.event_loops.solutions.few_lines import connect_all
from examples.concurrency.event_loops.solutions.first_answer import (
    first_answer,
)
from examples.concurrency.event_loops.solutions.meter import Meter
from examples.concurrency.event_loops.solutions.metronome import every
from examples.concurrency.event_loops.switchboard import (
    Switchboard,
    operate,
)
from examples.concurrency.event_loops.virtual_clock import Jump, VirtualLoop

BACKENDS = pytest.mark.parametrize(
    ("backend", "option"), [("asyncio", "loop_factory"), ("trio", "clock")]
)


def options(option: str) -> dict[str, object]:
    if option == "clock":
        return {"clock": MockClock(autojump_threshold=0)}
    return {"loop_factory": VirtualLoop}


@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        (0.0, [7, 9, 11]),
        (1.5, [7, 9, 11]),
        (2.0, [7, 9, 11]),
        (3.0, [7, 10, 13]),
    ],
)
def test_a_metronome_counts_from_its_start(
    takes: float, expected: list[float]
) -> None:
    clock = Jump()
    clock.now = 7
    struck: list[float] = []

    def act() -> None:
        struck.append(clock.now)
        clock.now += takes

    with clock:
        board = Switchboard(clock, lambda: clock.now)
        operate(board, every(board=board, seconds=2, times=3, act=act))
    assert struck == expected


def test_a_late_metronome_asks_for_no_time_in_the_past() -> None:
    clock = Jump()

    def act() -> None:
        clock.now += 3

    with clock:
        task = every(Switchboard(clock, lambda: clock.now), 2, 2, act)
        wants = list(task)
    assert str(wants) == "[Sleep(seconds=0.0), Sleep(seconds=0.0)]"


def test_a_meter_counts_waits_alone() -> None:
    with Meter() as meter:
        assert meter.select(timeout=2) == []
        meter.now += 5
        assert meter.select(0) == []
        meter.select(1)
        assert (meter.idle, meter.now) == (3, 8)


@BACKENDS
def test_the_first_answer_wins(backend: str, option: str) -> None:
    cut: list[str] = []

    async def answer(name: str, seconds: float) -> str:
        try:
            await anyio.sleep(seconds)
        except anyio.get_cancelled_exc_class():
            cut.append(name)
            raise
        return name

    async def main() -> tuple[str, float]:
        ways = [partial(answer, "slow", 9), partial(answer, "fast", 2)]
        return await first_answer(*ways), anyio.current_time()

    told = anyio.run(main, backend=backend, backend_options=options(option))
    assert told == ("fast", 2)
    assert cut == ["slow"]


@BACKENDS
def test_a_failure_comes_through(backend: str, option: str) -> None:
    async def fail() -> str:
        raise ValueError("busy")

    async def main() -> None:
        with pytest.raises(ExceptionGroup) as caught:
            await first_answer(fail)
        assert repr(caught.value.exceptions) == "(ValueError('busy'),)"
        with pytest.raises(IndexError):
            await first_answer()

    anyio.run(main, backend=backend, backend_options=options(option))


@BACKENDS
@pytest.mark.parametrize(("lines", "end"), [(1, 15), (2, 9), (5, 3), (9, 3)])
def test_no_more_calls_than_lines(
    backend: str, option: str, lines: int, end: float
) -> None:
    async def main() -> float:
        talking, most = 0, 0

        async def talk() -> None:
            nonlocal talking, most
            talking += 1
            most = max(most, talking)
            await anyio.sleep(3)
            talking -= 1

        calls: list[Callable[[], Awaitable[None]]] = [talk] * 5
        await connect_all(calls=calls, lines=lines)
        assert most == min(lines, 5)
        return anyio.current_time()

    found = anyio.run(main, backend=backend, backend_options=options(option))
    assert found == end


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("metronome", "0 s\n2 s\n4 s\n"),
        ("meter", "idle 1.0 s of 5.5 s\n"),
        ("first_answer", "fast\n"),
        ("few_lines", "9 s\n"),
    ],
)
def test_output(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module = import_module(
        f"examples.concurrency.event_loops.solutions.{name}"
    )
    runpy.run_path(str(module.__file__), run_name="__main__")
    assert capsys.readouterr() == (said, "")
