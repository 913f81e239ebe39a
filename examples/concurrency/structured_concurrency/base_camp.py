"""A camp that closes on SIGTERM: it asks first, and cancels who is late.

Its exit status is the number of those who had to be fetched.
"""

# --8<-- [start:parties]
import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

Party: TypeAlias = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


async def glacier(closing: asyncio.Event) -> None:
    """Walk leg after leg, and end between two of them."""
    while not closing.is_set():
        await asyncio.sleep(0.001)  # a leg
    print("glacier: home, after a whole leg", flush=True)


async def ridge(closing: asyncio.Event) -> None:
    """Sit in a tent without looking at `closing`."""
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("ridge: fetched, the tent is packed", flush=True)


# --8<-- [end:parties]
# --8<-- [start:hold]
async def hold(*parties: Party, grace: float = 0.05) -> int:
    """Keep parties out until SIGTERM, and return how many were late.

    Args:
        *parties: What to run, each with the event that says: close.
        grace: Seconds between asking and cancelling.
    """
    closing = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, closing.set)
    try:
        async with asyncio.TaskGroup() as camp:
            out = [camp.create_task(party(closing)) for party in parties]
            print("the camp is open", flush=True)
            await closing.wait()
            _, late = await asyncio.wait(out, timeout=grace)
            for task in late:
                task.cancel()
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
    return len(late)


# --8<-- [end:hold]
if __name__ == "__main__":
    signal.alarm(20)  # if nobody else ends it
    sys.exit(asyncio.run(hold(glacier, ridge)))
