"""An event, a semaphore, a condition and a barrier, around one oven.

Each says what is waited for: a fact, a place, a state, the others.
"""

# --8<-- [start:event]
import asyncio

from examples.concurrency.event_loops.virtual_clock import run


class Oven:
    """Hot from some moment on, with a few trays."""

    def __init__(self, trays: int, /) -> None:
        self.hot = asyncio.Event()
        self.trays = asyncio.BoundedSemaphore(trays)

    async def heat(self) -> None:
        await asyncio.sleep(5)
        self.hot.set()

    async def bake(self, loaf: str, /) -> None:
        await self.hot.wait()
        async with self.trays:
            await asyncio.sleep(3)
        print(f"{asyncio.get_running_loop().time():.0f} min: {loaf}")


# --8<-- [end:event]
# --8<-- [start:condition]
class Dough:
    """Kneaded in small lots, taken in large ones."""

    def __init__(self) -> None:
        self.grams = 0
        self._changed = asyncio.Condition()

    async def knead(self, grams: int) -> None:
        async with self._changed:
            self.grams += grams
            self._changed.notify_all()

    async def take(self, grams: int) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self.grams >= grams)
            self.grams -= grams


# --8<-- [end:condition]
# --8<-- [start:barrier]
async def shut_together(names: list[str], /) -> list[str]:
    """Everybody brings a tray; the last one to come shuts the door."""
    door = asyncio.Barrier(len(names))
    log: list[str] = []

    async def bring(minutes: int, name: str) -> None:
        await asyncio.sleep(minutes)
        log.append(f"{name} in")
        if await door.wait() == len(names) - 1:
            log.append(f"{name} shuts")

    await asyncio.gather(*map(bring, range(len(names)), names))
    return log


# --8<-- [end:barrier]
async def main() -> None:
    """Heat, and bake three loaves on two trays."""
    oven = Oven(2)
    await asyncio.gather(oven.heat(), *map(oven.bake, ["rye", "oat", "malt"]))


if __name__ == "__main__":
    run(main())
