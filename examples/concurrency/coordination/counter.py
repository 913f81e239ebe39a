"""Clerks at a queue, in a group that hears of it when one fails.

Without `Queue.shutdown` (3.13), idle clerks have to be cancelled.
"""

# --8<-- [start:sell-all]
import asyncio
from collections.abc import Awaitable, Callable, Iterable


async def sell_all(
    loaves: Iterable[str],
    sell: Callable[[str], Awaitable[object]],
    /,
    clerks: int,
) -> None:
    """Sell every loaf; the first sale that fails ends all of it."""
    queue: asyncio.Queue[str] = asyncio.Queue(maxsize=clerks)

    async def clerk() -> None:
        while True:
            await sell(await queue.get())
            queue.task_done()

    async with asyncio.TaskGroup() as shop:
        staff = [shop.create_task(clerk()) for _ in range(clerks)]
        for loaf in loaves:
            await queue.put(loaf)
        await queue.join()
        for idle in staff:
            idle.cancel()


# --8<-- [end:sell-all]
async def main() -> None:
    """Sell three loaves."""

    async def sell(loaf: str) -> None:
        await asyncio.sleep(0)
        print(f"sold {loaf}")

    await sell_all(["rye", "spelt", "oat"], sell, clerks=2)


if __name__ == "__main__":
    asyncio.run(main())
