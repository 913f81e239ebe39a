"""Reads a recipe while the loop goes on serving.

The file is read in a thread, which no cancellation can stop.
"""

# --8<-- [start:reading]
import asyncio
from collections.abc import Awaitable
from pathlib import Path
from threading import Event


async def read(path: Path) -> str:
    """Read a file in a thread of the loop's executor."""
    return await asyncio.to_thread(path.read_text, encoding="utf-8")


# --8<-- [end:reading]
# --8<-- [start:serve]
async def guests_served(
    meanwhile: Awaitable[object], enough: int, called: Event
) -> int:
    """Serve one guest in each turn of the loop, until the work is done.

    Args:
        meanwhile: The work.
        enough: After so many guests, `called` is set.
        called: What the work may wait for.

    Returns:
        How many guests were served before the work was done.
    """
    work = asyncio.ensure_future(meanwhile)
    served = 0
    await asyncio.sleep(0)
    while not work.done():
        served += 1
        if served == enough:
            called.set()
        await asyncio.sleep(0)
    await work
    return served


# --8<-- [end:serve]
async def main() -> None:
    from examples.concurrency.asyncio_basics.shelf import shelf

    called = Event()
    with shelf("Whisk four eggs.", called) as path:
        served = await guests_served(read(path), 3, called)
    print("three guests or more:", served >= 3)


if __name__ == "__main__":
    asyncio.run(main())
