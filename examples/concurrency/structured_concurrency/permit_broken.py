"""A party that is recalled, and crosses the glacier all the same.

Broken on purpose: on 3.11, `wait_for` may drop a cancellation.
"""

# --8<-- [start:cross]
import asyncio
from collections.abc import Awaitable, Callable


async def cross(permits: asyncio.Queue[str]) -> str:
    permit = await asyncio.wait_for(permits.get(), 5)
    await asyncio.sleep(1)
    return f"crossed with {permit}"


# --8<-- [end:cross]
# --8<-- [start:recalled]
async def recalled(
    cross: Callable[[asyncio.Queue[str]], Awaitable[str]],
) -> str:
    permits = asyncio.Queue[str]()
    party = asyncio.ensure_future(cross(permits))
    await asyncio.sleep(1)  # the party waits for its permit
    permits.put_nowait("permit 7")
    party.cancel()
    await asyncio.wait({party})
    if party.cancelled():
        return f"turned back, permits left: {permits.qsize()}"
    return f"{party.result()}, permits left: {permits.qsize()}"


# --8<-- [end:recalled]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(recalled(cross)))
