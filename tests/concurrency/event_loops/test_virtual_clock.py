"""Time passes only while nothing else can happen."""

import asyncio
import selectors
import socket
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops import virtual_clock
from examples.concurrency.event_loops.virtual_clock import (
    Jump,
    run,
)


def test_two_weeks_pass_in_no_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    began = time.monotonic()
    run(virtual_clock.main())
    assert capsys.readouterr() == ("week 1: 604800 s\nweek 2: 1209600 s\n", "")
    assert time.monotonic() - began < 600


def test_a_result_comes_back_and_an_error_goes_through() -> None:
    async def answer(value: int) -> int:
        await asyncio.sleep(value)
        if value > 1:
            raise ValueError(value)
        return value

    assert run(answer(1)) == 1
    with pytest.raises(ValueError, match=r"^2$"):
        run(answer(2))


@given(st.lists(st.integers(0, 10**6), max_size=20))
def test_everybody_wakes_in_the_order_of_time(delays: list[int]) -> None:
    async def record() -> list[tuple[float, int]]:
        loop = asyncio.get_running_loop()
        woken = []

        async def sleeper(delay: int) -> None:
            await asyncio.sleep(delay)
            woken.append((loop.time(), delay))

        await asyncio.gather(*map(sleeper, delays))
        return woken

    assert run(record()) == [(delay, delay) for delay in sorted(delays)]


def test_a_file_that_is_ready_is_told_before_time_passes() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"x")
        jump = Jump()
        with jump:
            key = jump.register(ours, selectors.EVENT_READ)
            assert jump.select(5) == [(key, selectors.EVENT_READ)]
            assert jump.now == 0
            ours.recv(1)
            assert jump.select(0) == []
            assert jump.now == 0
            assert jump.select(timeout=5) == []
            assert jump.now == 5
            theirs.send(b"x")
            assert jump.select() == [(key, selectors.EVENT_READ)]
            assert jump.now == 5


def test_time_runs_ahead_of_threads_broken() -> None:
    """A time limit on what is not in the loop ends at once."""

    async def main() -> float:
        gate = threading.Event()
        try:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(3600):
                    await asyncio.to_thread(gate.wait, 10)
        finally:
            gate.set()
        return asyncio.get_running_loop().time()

    assert run(main()) == 3600


def test_polling_stops_the_clock_broken() -> None:
    """While somebody is ready, time does not pass."""

    async def main() -> tuple[int, float]:
        sleeper = asyncio.create_task(asyncio.sleep(1))
        turns = 0
        while not sleeper.done() and turns < 1000:
            turns += 1
            await asyncio.sleep(0)
        time = asyncio.get_running_loop().time()
        await sleeper
        return turns, time

    assert run(main()) == (1000, 0)


def test_a_loop_takes_calls_of_other_threads_by_one_method_alone_broken() -> (
    None
):
    """`call_soon` from another thread does not wake the loop."""
    heard: list[object] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        done = asyncio.Event()

        def other() -> None:
            try:
                loop.call_soon(done.set)
            except RuntimeError as error:
                heard.append(str(error))
            loop.call_soon_threadsafe(done.set)

        thread = threading.Thread(target=other)
        thread.start()
        await asyncio.wait_for(done.wait(), 10)
        thread.join()

    asyncio.run(main(), debug=True)
    assert heard == [
        "Non-thread-safe operation invoked on an event loop "
        "other than the current one"
    ]
