"""A pool for tasks, from which a cancelled user takes nothing away.

What must not be cancelled halfway runs in tasks of the pool.  It belongs to
one event loop, and is closed before that loop ends.  Limits are in seconds.
"""

# --8<-- [start:owner]
import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Generic, TypeVar

from examples.concurrency.pools.async_permits import AsyncPermits, close
from examples.concurrency.pools.async_stock import (
    AsyncStock,
    checkin,
    checkout,
    drain,
)
from examples.concurrency.pools.figures import Desk
from examples.concurrency.pools.rack import Kept, Limits
from examples.concurrency.pools.source import AsyncSource

T = TypeVar("T")
R = TypeVar("R")
ENDLESS = Limits()


# --8<-- [end:owner]
# --8<-- [start:tasks]
class Owner(Generic[T]):
    """Has the permits, the stock and the tasks; its `figures()` tell."""

    def __init__(
        self, source: AsyncSource[T], size: int, limits: Limits = ENDLESS
    ) -> None:
        self._permits = AsyncPermits(size)
        self._stock = AsyncStock(source, limits)
        self._desk = Desk(self._permits, self._stock)
        self.clock, self.figures = limits.clock, self._desk.figures
        self._tasks = set[asyncio.Task[Any]]()  # a loop keeps no task alive

    def _start(self, work: Coroutine[Any, Any, R]) -> asyncio.Task[R]:
        """Start work that no cancellation of a user can reach."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


# --8<-- [end:tasks]
# --8<-- [start:clerk]
class Clerk(Owner[T]):
    """Takes resources out and back, each in a task of its own."""

    async def _admit(self) -> Kept[T]:
        try:
            return await checkout(self._stock)
        except BaseException:
            self._permits.release()
            raise

    async def _take_back(self, kept: Kept[T]) -> None:
        try:
            await checkin(self._stock, kept)
            if self._permits.closed:
                await drain(self._stock)
        finally:
            self._permits.release()

    def _unclaimed(self, ready: asyncio.Task[Kept[T]]) -> None:
        if not ready.cancelled() and ready.exception() is None:
            self._start(self._take_back(ready.result()))


# --8<-- [end:clerk]
# --8<-- [start:lease]
class AsyncPool(Clerk[T]):
    """Lends resources to the tasks of one loop, in the order of asking."""

    @asynccontextmanager
    async def lease(self, timeout: float | None = None) -> AsyncGenerator[T]:
        """Lend one for a block, or raise TimeoutError or PoolClosedError."""
        asked = self.clock()
        async with asyncio.timeout(timeout):
            await self._permits.acquire()
            ready = self._start(self._admit())
            try:
                kept = await asyncio.shield(ready)
            except asyncio.CancelledError:
                ready.add_done_callback(self._unclaimed)
                raise
        self._desk.count(self.clock() - asked)
        try:
            yield kept.resource
        finally:
            self._start(self._take_back(kept))  # without an await

    async def aclose(self) -> None:
        """Send away who waits, wait for who holds, and drop the idle."""
        await close(self._permits)
        await asyncio.shield(self._start(drain(self._stock)))


# --8<-- [end:lease]
async def main() -> None:
    """Lease two at once, and one of them again."""
    from contextlib import aclosing

    from examples.concurrency.pools.async_book import AsyncBook

    async with aclosing(AsyncPool(AsyncBook(":memory:"), 2)) as pool:
        async with pool.lease() as first, pool.lease() as second:
            print(first is second, pool.figures().in_use)
        async with pool.lease(timeout=5) as third:
            print(third in (first, second), pool.figures().opened)


if __name__ == "__main__":
    asyncio.run(main())
