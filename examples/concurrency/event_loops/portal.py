"""An asyncio library in a Trio program: its loop has a thread of its own.

What is cut off in Trio is cut off over there.
"""

# --8<-- [start:portal]
from collections.abc import Awaitable, Callable
from typing import TypeVar, TypeVarTuple

import trio
from anyio.from_thread import BlockingPortal, start_blocking_portal

from examples.concurrency.event_loops.enquiries_asyncio import exchange

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


async def call_through(
    portal: BlockingPortal, function: Callable[[*Ts], Awaitable[T]], *args: *Ts
) -> T:
    """Call an async function over there, and wait for it here."""
    done, here = trio.Event(), trio.lowlevel.current_trio_token()
    future = portal.start_task_soon(function, *args)
    future.add_done_callback(lambda _: here.run_sync_soon(done.set))
    try:
        await done.wait()
    finally:
        future.cancel()  # does nothing if it is done
    return future.result()


# --8<-- [end:portal]
# --8<-- [start:main]
async def main() -> None:
    with start_blocking_portal("asyncio") as portal:
        print(await call_through(portal, exchange, [["Ada", "Bo"]]))


if __name__ == "__main__":
    trio.run(main)
# --8<-- [end:main]
