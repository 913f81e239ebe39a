"""A baker who is faster than the clerk: how full, and how stale?

The bound of the queue is the only thing that slows the baker down.
"""

# --8<-- [start:rush]
import asyncio

from examples.concurrency.event_loops.virtual_clock import run


async def rush(places: int, /) -> tuple[int, float]:
    """Bake a loaf a minute, sell one in three; tell depth and age."""
    shelf: asyncio.Queue[float] = asyncio.Queue(places)
    depths, ages = [0], [0.0]
    now = asyncio.get_running_loop().time

    async def bake() -> None:
        for _ in range(100):
            await asyncio.sleep(1)
            await shelf.put(now())
            depths.append(shelf.qsize())

    async def sell() -> None:
        for _ in range(100):
            baked = await shelf.get()
            ages.append(now() - baked)
            await asyncio.sleep(3)

    await asyncio.gather(bake(), sell())
    return max(depths), max(ages)


# --8<-- [end:rush]
async def main() -> None:
    """Three bounds, and none."""
    for places in (1, 2, 8, 0):
        depth, age = await rush(places)
        print(f"maxsize {places}: {depth} loaves, {age:.0f} min old")


if __name__ == "__main__":
    run(main())
