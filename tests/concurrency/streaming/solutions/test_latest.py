"""The newest item only, and a count of those that were skipped."""

import asyncio
from collections.abc import AsyncGenerator

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.streaming.solutions.latest import Latest


def test_slow_reader_gets_the_newest() -> None:
    closed: list[bool] = []

    async def ticks() -> AsyncGenerator[int]:
        try:
            for tick in range(1, 8):
                await asyncio.sleep(1)
                yield tick
        finally:
            closed.append(True)

    async def main() -> list[int]:
        display, seen = Latest[int](), list[int]()
        filling = asyncio.create_task(display.fill(ticks()))
        for _ in range(3):
            seen.append(await display.get())
            await asyncio.sleep(2.5)
        await filling
        assert closed == [True]
        assert display.skipped == 3
        assert await display.get() == 7
        return seen

    assert run(main()) == [1, 3, 5]


def test_reader_who_keeps_up_skips_nothing() -> None:
    async def ticks() -> AsyncGenerator[int]:
        for tick in range(3):
            await asyncio.sleep(1)
            yield tick

    async def main() -> None:
        display = Latest[int]()
        filling = asyncio.create_task(display.fill(ticks()))
        assert [await display.get() for _ in range(3)] == [0, 1, 2]
        await filling
        assert display.skipped == 0

    run(main())
