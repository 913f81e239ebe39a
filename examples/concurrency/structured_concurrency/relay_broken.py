"""A time limit that answers with a dictionary, and is taken for the weather.

Broken on purpose: an error that looks like a result is used as one.
"""

# --8<-- [start:relay]
import asyncio
from typing import Any


async def fetch(hours: float, limit: float) -> dict[str, Any]:
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(hours)
            return {"wind": 90}
    except TimeoutError:
        return {"error": "timeout"}


async def decide(hours: float) -> str:
    weather = await fetch(hours, limit=2)
    return "stay" if weather.get("wind", 0) > 40 else "go"


# --8<-- [end:relay]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(decide(1)), run(decide(3)))
