"""A coroutine at each tick, until somebody cancels it.

Ticks are counted from the beginning, so no delay adds up.
"""

# --8<-- [start:every]
import asyncio
from collections.abc import Awaitable, Callable


async def every(
    period: float, action: Callable[[], Awaitable[object]]
) -> None:
    """Await an action again and again, and leave out ticks that were missed.

    Args:
        period: Seconds between the beginnings.
        action: What to await.  If it raises, this raises and is over.
    """
    loop = asyncio.get_running_loop()
    start, tick = loop.time(), 1
    while True:
        await asyncio.sleep(start + tick * period - loop.time())
        await action()
        tick = int((loop.time() - start) // period) + 1


# --8<-- [end:every]
async def main() -> None:
    """Oil the press every minute, for some minutes."""
    loop = asyncio.get_running_loop()

    async def oil() -> None:
        print(f"{loop.time():.0f} s: oil the press")
        await asyncio.sleep(5)

    ticking = asyncio.create_task(every(60, oil))
    await asyncio.sleep(200)
    ticking.cancel()


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
