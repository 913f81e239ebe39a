"""A camp whose second SIGTERM ends the time that the first one gave.

A third one ends the process, for the signal has its default action again.
"""

# --8<-- [start:parties]
import asyncio
import signal
from contextlib import suppress

from examples.concurrency.structured_concurrency.base_camp import (
    Party,
    glacier,
    ridge,
)


# --8<-- [end:parties]
# --8<-- [start:hold]
async def hold(*parties: Party, grace: float) -> None:
    closing = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, closing.set)
    async with asyncio.TaskGroup() as camp:
        out = [camp.create_task(party(closing)) for party in parties]
        print("the camp is open", flush=True)
        await closing.wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(grace) as limit:
                hurry = limit.reschedule
                loop.add_signal_handler(signal.SIGTERM, hurry, loop.time())
                await asyncio.wait(out)
        loop.remove_signal_handler(signal.SIGTERM)
        for task in out:
            task.cancel()


# --8<-- [end:hold]
if __name__ == "__main__":
    signal.alarm(20)  # if nobody else ends it
    asyncio.run(hold(glacier, ridge, grace=0.05))
