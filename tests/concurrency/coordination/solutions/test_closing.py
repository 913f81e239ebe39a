"""Closing waits as long as it may, and loses nothing."""

import asyncio

import pytest

from examples.concurrency.coordination.shelf import Shelf
from examples.concurrency.coordination.solutions.closing import close_within
from examples.concurrency.coordination.worker import work
from examples.concurrency.event_loops.virtual_clock import run


@pytest.mark.parametrize(
    ("minutes", "sold", "ended"),
    [(5, 2, 5), (5.9, 2, 5.9), (6.5, 3, 6), (99, 3, 6)],
)
def test_rest_is_what_was_not_sold_in_time(
    minutes: float, sold: int, ended: float
) -> None:
    async def main() -> None:
        done: list[str] = []

        async def sell(loaf: str) -> None:
            await asyncio.sleep(2)
            done.append(loaf)

        loaves = ["rye", "spelt", "oat"]
        shelf = Shelf(3, loaves)
        clerk = asyncio.create_task(work(shelf, sell))
        await asyncio.sleep(0)
        rest = await close_within(minutes, shelf, [clerk])
        assert (done, rest) == (loaves[:sold], loaves[sold:])
        assert clerk.done()
        assert asyncio.get_running_loop().time() == ended

    run(main())
