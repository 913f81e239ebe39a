"""An expedition that is recalled while a party fails, and goes on.

Broken on purpose: before 3.13, the failure of a task hides the recall.
"""

# --8<-- [start:expedition]
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


async def buried(snow: asyncio.Event) -> None:
    await snow.wait()
    raise RuntimeError("a metre of snow")


async def expedition(snow: asyncio.Event) -> str:
    try:
        async with asyncio.TaskGroup() as parties:
            parties.create_task(buried(snow))
    except* RuntimeError:
        print("one party is lost")
    await asyncio.sleep(0)  # another attempt
    return "at the top"


# --8<-- [end:expedition]
# --8<-- [start:recalled]
async def recalled(
    expedition: Callable[[asyncio.Event], Coroutine[Any, Any, str]],
) -> str:
    snow = asyncio.Event()
    task = asyncio.create_task(expedition(snow))
    for _ in range(3):
        await asyncio.sleep(0)
    snow.set()
    task.cancel()
    await asyncio.wait({task})
    return "recalled" if task.cancelled() else task.result()


# --8<-- [end:recalled]
if __name__ == "__main__":
    print(asyncio.run(recalled(expedition)))
