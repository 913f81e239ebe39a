"""A caller who takes no for an answer: cut off, and dials again.

asyncio cancels a task once. Trio cancels a scope, for as long as it lasts.
"""

# --8<-- [start:asyncio]
import asyncio

import anyio
import trio
from trio.testing import MockClock

from examples.concurrency.event_loops.virtual_clock import VirtualLoop


async def redial_asyncio(tries: int, limit: float) -> tuple[int, float]:
    """Dial for a minute at a time, within a limit in seconds.

    Returns:
        How many tries were cut off, and how many seconds it took.
    """
    begun, cut = asyncio.get_running_loop().time(), 0
    async with asyncio.timeout(limit):
        for _ in range(tries):
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                cut += 1
    return cut, asyncio.get_running_loop().time() - begun


# --8<-- [end:asyncio]
# --8<-- [start:trio]
async def redial_trio(tries: int, limit: float) -> tuple[int, float]:
    """Do the same in a cancel scope."""
    begun, cut = trio.current_time(), 0
    with trio.move_on_after(limit):
        for _ in range(tries):
            try:
                await trio.sleep(60)
            except trio.Cancelled:
                cut += 1
    return cut, trio.current_time() - begun


# --8<-- [end:trio]
# --8<-- [start:anyio]
async def redial_anyio(tries: int, limit: float) -> tuple[int, float]:
    """Do the same on either."""
    begun, cut = anyio.current_time(), 0
    with anyio.move_on_after(limit):
        for _ in range(tries):
            try:
                await anyio.sleep(60)
            except anyio.get_cancelled_exc_class():
                cut += 1
    return cut, anyio.current_time() - begun


# --8<-- [end:anyio]
def main() -> None:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        print("asyncio", runner.run(redial_asyncio(3, limit=5)))
    clock = MockClock(autojump_threshold=0)
    print("Trio", trio.run(redial_trio, 3, 5, clock=clock))


if __name__ == "__main__":
    main()
