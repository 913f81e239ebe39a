"""The same permission for tasks: in the order of asking, without a lock.

Everything between two awaits is done at once, so counting needs no lock.
"""

# --8<-- [start:line]
from asyncio import Event
from collections import deque

from examples.concurrency.pools.source import PoolClosedError


class AsyncLine:
    """Who asks first is woken first.

    Args:
        size: How many may hold a permit at a time.
    """

    def __init__(self, size: int) -> None:
        self.size, self.closed = size, False
        self.held: int = 0
        self.waiting, self.all_back = deque[Event](), Event()

    def wake(self) -> None:
        """Wake the first in line if it may go, and who waits for all."""
        if self.waiting and (self.closed or self.held < self.size):
            self.waiting[0].set()
        if not self.held:
            self.all_back.set()


# --8<-- [end:line]
# --8<-- [start:permits]
class AsyncPermits(AsyncLine):
    """Permits for the tasks of one loop to hold one of a few things."""

    async def acquire(self) -> None:
        """Wait for a permit, in the order of asking.

        Raises:
            PoolClosedError: The pool is closed, or was meanwhile.
        """
        turn = Event()
        self.waiting.append(turn)
        self.wake()
        try:
            await turn.wait()
            if self.closed:
                raise PoolClosedError("the pool is closed")
            self.held += 1
        finally:
            self.waiting.remove(turn)
            self.wake()

    def release(self) -> None:
        """Give back a permit that was acquired."""
        self.held -= 1
        self.wake()


# --8<-- [end:permits]
# --8<-- [start:close]
async def close(permits: AsyncPermits) -> None:
    """Send away who waits, then wait for who holds."""
    permits.closed = True
    permits.all_back.clear()
    permits.wake()
    await permits.all_back.wait()


# --8<-- [end:close]
async def main() -> None:
    """Ask for a permit while the pool is being closed."""
    import asyncio

    permits = AsyncPermits(1)
    await permits.acquire()
    async with asyncio.TaskGroup() as group:
        group.create_task(close(permits))
        await asyncio.sleep(0)
        try:
            await permits.acquire()
        except PoolClosedError as error:
            print(error)
        permits.release()
    print(permits.held)


if __name__ == "__main__":
    from asyncio import run

    run(main())
