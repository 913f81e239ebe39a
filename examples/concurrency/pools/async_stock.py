"""The same stock for tasks: opened, tested, kept and dropped with `await`.

None of these may be cancelled halfway, so the pool runs them in its own tasks.
"""

# --8<-- [start:stock]
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Generic, TypeVar

from examples.concurrency.pools.rack import Kept, Limits, Rack
from examples.concurrency.pools.source import AsyncSource

T = TypeVar("T")


class AsyncStock(Generic[T]):
    """What a source has opened: what is idle, and how many there were.

    Args:
        source: What opens, checks, resets and closes the resources.
        limits: How old they may be, and by which clock.
    """

    def __init__(self, source: AsyncSource[T], limits: Limits) -> None:
        self.source, self.rack = source, Rack[T](limits)
        self.opened = self.dropped = 0


# --8<-- [end:stock]
# --8<-- [start:drop]
async def drop(stock: AsyncStock[T], kept: Kept[T]) -> None:
    """Close a resource for good."""
    stock.dropped += 1
    await stock.source.close(kept.resource)


async def drain(stock: AsyncStock[T]) -> None:
    """Drop all that are idle."""
    while (kept := stock.rack.newest()) is not None:
        await drop(stock, kept)


# --8<-- [end:drop]
# --8<-- [start:checkout]
async def passes(
    stock: AsyncStock[T], test: Callable[[T], Awaitable[None]], kept: Kept[T]
) -> bool:
    """Return whether a resource may be lent; if not, it is closed."""
    passed = False
    try:
        with suppress(Exception):
            if stock.rack.is_fresh(kept):
                await test(kept.resource)
                passed = True
    finally:  # for a loop that ends before the pool is closed
        if not passed:
            await drop(stock, kept)
    return passed


async def checkout(stock: AsyncStock[T]) -> Kept[T]:
    """Return the newest that passes its check, or open one."""
    while (kept := stock.rack.newest()) is not None:
        if await passes(stock, stock.source.check, kept):
            return kept
    resource = await stock.source.open()
    stock.opened += 1
    now = stock.rack.limits.clock()
    return Kept(resource, opened=now, returned=now)


# --8<-- [end:checkout]
# --8<-- [start:checkin]
async def checkin(stock: AsyncStock[T], kept: Kept[T]) -> None:
    """Keep a resource if it can be reset, and drop what is outdated."""
    kept.returned = stock.rack.limits.clock()
    if await passes(stock, stock.source.reset, kept):
        stock.rack.put(kept)
    while (old := stock.rack.outdated()) is not None:
        await drop(stock, old)


# --8<-- [end:checkin]
async def main() -> None:
    """Take the same connection twice."""
    from examples.concurrency.pools.async_book import AsyncBook

    stock = AsyncStock(AsyncBook(":memory:"), Limits())
    first = await checkout(stock)
    await checkin(stock, first)
    print(await checkout(stock) is first, stock.opened)
    await drop(stock, first)


if __name__ == "__main__":
    from asyncio import run

    run(main())
