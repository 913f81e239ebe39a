"""A clerk who races `get` against closing time, and leaves one of them.

The task that waits in `get` outlives the clerk, and takes a loaf.
"""

# --8<-- [start:clerk]
import asyncio


async def clerk(
    shelf: asyncio.Queue[str],
    closing: asyncio.Event,
    sold: list[str],
    /,
) -> None:
    while not closing.is_set():
        loaf = asyncio.create_task(shelf.get())
        closed = asyncio.create_task(closing.wait())
        done, _ = await asyncio.wait(
            {loaf, closed}, return_when=asyncio.FIRST_COMPLETED
        )
        if loaf in done:
            sold.append(loaf.result())


# --8<-- [end:clerk]
