"""The copied pool for tasks: it has to be filled, and closes without a word.

Its release is sound: it has an `await`, but never suspends.
"""

# --8<-- [start:pool]
import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class AsyncResourcePool(Generic[T]):
    def __init__(self, factory: Callable[[], Awaitable[T]], size: int) -> None:
        self.factory, self.size, self.closed = factory, size, False
        self.idle = asyncio.Queue[T](maxsize=size)

    async def initialise(self) -> None:
        for _ in range(self.size):
            await self.idle.put(await self.factory())

    async def acquire(self) -> T:
        if self.closed:
            raise RuntimeError("the pool is closed")
        return await self.idle.get()

    async def release(self, resource: T) -> None:
        await self.idle.put(resource)


# --8<-- [end:pool]
# --8<-- [start:close]
class ClosingPool(AsyncResourcePool[T]):
    async def close(self) -> None:
        self.closed = True
        while not self.idle.empty():
            self.idle.get_nowait()

    async def __aenter__(self) -> "ClosingPool[T]":
        await self.initialise()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()


# --8<-- [end:close]
# --8<-- [start:audited]
class AuditedPool(ClosingPool[T]):
    async def release(self, resource: T) -> None:
        await asyncio.sleep(0)  # stands for a line in an audit log
        await super().release(resource)


# --8<-- [end:audited]
# --8<-- [start:lost]
async def lost(pool: ClosingPool[str], seed: int, users: int) -> int:
    """Cancel users at random; return how many resources are missing."""
    random, stopped = Random(seed), list[asyncio.Task[None]]()

    async def use() -> None:
        resource = await pool.acquire()
        try:
            await asyncio.sleep(0)
        finally:
            await pool.release(resource)

    await pool.initialise()
    for _ in range(users):
        stopped.append(asyncio.create_task(use()))
        for _ in range(random.randrange(4)):
            await asyncio.sleep(0)
        random.choice(stopped[-3:]).cancel()
    for task in stopped:
        task.cancel()
    await asyncio.wait(stopped)
    return pool.size - pool.idle.qsize()


# --8<-- [end:lost]
async def main() -> None:
    async def build() -> str:
        return "Swan"

    print(await lost(ClosingPool(build, 3), seed=5, users=300))
    print(await lost(AuditedPool(build, 3), seed=5, users=300))


if __name__ == "__main__":
    asyncio.run(main())
