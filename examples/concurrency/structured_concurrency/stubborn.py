"""A party that swallows its cancellation, told once or told again.

asyncio raises a cancellation once; Trio and AnyIO raise it at every await.
"""

# --8<-- [start:stubborn]
import asyncio
from collections.abc import Awaitable, Callable

import anyio
import trio
from trio.testing import MockClock

from examples.concurrency.event_loops.virtual_clock import VirtualLoop, run


async def push_on(
    sleep: Callable[[float], Awaitable[object]],
    told: type[BaseException],
    now: Callable[[], float],
) -> None:
    """Walk two legs of five hours, whatever one is told."""
    for leg in ("first", "second"):
        try:
            await sleep(5)
        except told:
            print(f"{now():.0f} h: told on the {leg} leg")
    print(f"{now():.0f} h: through")


# --8<-- [end:stubborn]
# --8<-- [start:limits]
async def with_asyncio() -> None:
    now = asyncio.get_running_loop().time
    async with asyncio.timeout(1):
        await push_on(asyncio.sleep, asyncio.CancelledError, now)


async def with_trio() -> None:
    with trio.move_on_after(1):
        await push_on(trio.sleep, trio.Cancelled, trio.current_time)


async def with_anyio() -> None:
    with anyio.move_on_after(1):
        told = anyio.get_cancelled_exc_class()
        await push_on(anyio.sleep, told, anyio.current_time)


# --8<-- [end:limits]
# --8<-- [start:main]
def main() -> None:
    """Give each one hour, and print when it was left."""
    clock = MockClock(autojump_threshold=0)
    loop = {"loop_factory": VirtualLoop}
    run(with_asyncio())
    trio.run(with_trio, clock=clock)
    anyio.run(with_anyio, backend_options=loop)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
