"""The periodic task that is copied everywhere: work, then sleep a period.

Each run comes later than planned by all the work before it.
"""

# --8<-- [start:every]
import asyncio
from collections.abc import Awaitable, Callable


async def every(
    period: float, action: Callable[[], Awaitable[object]]
) -> None:
    while True:
        await action()
        await asyncio.sleep(period)


# --8<-- [end:every]
async def main() -> None:
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
