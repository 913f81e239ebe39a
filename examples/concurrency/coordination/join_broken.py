"""Clerks nobody listens to: the first failure stops the shop for ever.

The counterpart of `counter`, with bare tasks in place of a group.
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
    queue: asyncio.Queue[str] = asyncio.Queue()
    for loaf in loaves:
        queue.put_nowait(loaf)

    async def clerk() -> None:
        while True:
            await sell(await queue.get())
            queue.task_done()

    staff = [asyncio.create_task(clerk()) for _ in range(clerks)]
    await queue.join()
    for idle in staff:
        idle.cancel()


# --8<-- [end:sell-all]
