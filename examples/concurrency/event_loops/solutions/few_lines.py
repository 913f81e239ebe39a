"""An exchange with so many lines: who finds none free waits for one.

The limiter is AnyIO's, so it holds on asyncio and on Trio.
"""

# --8<-- [start:lines]
from collections.abc import Awaitable, Callable

import anyio

from examples.concurrency.event_loops.virtual_clock import VirtualLoop


async def connect_all(
    calls: list[Callable[[], Awaitable[None]]], lines: int
) -> None:
    """Make all calls, and at most as many at a time as there are lines."""
    limiter = anyio.CapacityLimiter(lines)

    async def connect(call: Callable[[], Awaitable[None]]) -> None:
        async with limiter:
            await call()

    async with anyio.create_task_group() as group:
        for call in calls:
            group.start_soon(connect, call)


# --8<-- [end:lines]
async def main() -> None:
    async def talk() -> None:
        await anyio.sleep(3)

    await connect_all([talk] * 5, lines=2)
    print(f"{anyio.current_time():.0f} s")


if __name__ == "__main__":
    anyio.run(main, backend_options={"loop_factory": VirtualLoop})
