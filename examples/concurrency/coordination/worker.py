"""A worker that may be cancelled anywhere.

A step changes the world once, and does so last.
"""

# --8<-- [start:work]
import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from examples.concurrency.coordination.shelf import (
    Shelf,
    SoldOutError,
    close,
    lease,
)

T = TypeVar("T")


async def work(
    source: Shelf[T], step: Callable[[T], Awaitable[object]], /
) -> None:
    """Lease and work, until the source is sold out."""
    with suppress(SoldOutError):
        while True:
            async with lease(source) as item:
                await step(item)


# --8<-- [end:work]
async def main() -> None:
    """Two workers on one closed shelf."""

    async def sell(loaf: str) -> None:
        await asyncio.sleep(0)
        print(f"sold {loaf}")

    shelf = Shelf(3, ["rye", "spelt", "oat"])
    close(shelf)
    async with asyncio.TaskGroup() as shop:
        for _ in range(2):
            shop.create_task(work(shelf, sell))


if __name__ == "__main__":
    asyncio.run(main())
