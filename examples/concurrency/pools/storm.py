"""Ten thousand uses by tasks that are cancelled at any moment of virtual time.

Opening, checking, resetting and closing take time, and some of them fail.
"""

# --8<-- [start:imports]
import asyncio
from contextlib import aclosing, suppress
from itertools import count
from random import Random

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.pools.async_pool import AsyncPool


# --8<-- [end:imports]
# --8<-- [start:skiffs]
class Skiffs:
    """Numbers that stand for connections; every step takes a while."""

    def __init__(self, random: Random) -> None:
        self.random, self.numbers = random, count(1)
        self.open_now, self.most = set[int](), 0

    async def step(self) -> None:
        """Take up to a second, and raise OSError one time in twenty."""
        await asyncio.sleep(self.random.random())
        if self.random.random() < 0.05:
            raise OSError

    async def open(self) -> int:
        """Return the next number, and note how many are open."""
        await self.step()
        self.open_now.add(number := next(self.numbers))
        self.most = max(self.most, len(self.open_now))
        return number


# --8<-- [end:skiffs]
# --8<-- [start:repairs]
class Boatyard(Skiffs):
    """The rest of a source, where only `close` never fails."""

    async def check(self, number: int, /) -> None:
        """Take a step, which may fail."""
        await self.step()

    async def reset(self, number: int, /) -> None:
        """Take a step, which may fail."""
        await self.step()

    async def close(self, number: int, /) -> None:
        """Take a step, and note that the number is closed."""
        with suppress(OSError):
            await self.step()
        self.open_now.remove(number)


# --8<-- [end:repairs]
# --8<-- [start:dock]
class Dock:
    """A pool, and what was seen of those who use it."""

    def __init__(self, pool: AsyncPool[int], random: Random) -> None:
        self.pool, self.random = pool, random
        self.afloat, self.shared, self.served = set[int](), 0, 0

    async def row(self) -> None:
        """Use a number once, and count if another guest has it."""
        limit = self.random.choice((None, 3))
        async with self.pool.lease(timeout=limit) as number:
            self.shared += number in self.afloat
            self.afloat.add(number)
            try:
                await asyncio.sleep(self.random.random())
                self.served += 1
            finally:
                self.afloat.discard(number)


# --8<-- [end:dock]
# --8<-- [start:guest]
class Crowd(Dock):
    """Guests who give up at any moment."""

    async def guest(self, uses: int) -> None:
        """Row so many times, cancelled after up to six seconds each."""
        for _ in range(uses):
            rowing = asyncio.create_task(self.row())
            await asyncio.wait({rowing}, timeout=self.random.random() * 6)
            rowing.cancel()
            await asyncio.wait({rowing})
            with suppress(OSError, asyncio.CancelledError):
                rowing.result()


# --8<-- [end:guest]
# --8<-- [start:storm]
async def storm(seed: int, uses: int = 10_000) -> dict[str, int]:
    """Let eight guests use three numbers; return what was counted."""
    random = Random(seed)
    yard = Boatyard(random)
    async with aclosing(AsyncPool(yard, size=3)) as pool:
        crowd = Crowd(pool, random)
        async with asyncio.TaskGroup() as group:
            for _ in range(8):
                group.create_task(crowd.guest(uses // 8))
    return {
        "served": crowd.served,
        "shared": crowd.shared,
        "most": yard.most,
        "open": len(yard.open_now),
        "in use": pool.figures().in_use,
    }


# --8<-- [end:storm]
if __name__ == "__main__":
    print(run(storm(seed=5)))
