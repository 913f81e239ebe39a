"""A time limit that raises, so that no answer is not taken for calm weather.

Who can decide without an answer catches the error, and only that one.
"""

# --8<-- [start:relay]
import asyncio


async def fetch(hours: float, limit: float) -> dict[str, int]:
    """Fetch the weather from a station that needs some hours.

    Args:
        hours: How long the station needs.
        limit: How long it may need.

    Raises:
        TimeoutError: It needed longer.
    """
    async with asyncio.timeout(limit):
        await asyncio.sleep(hours)
        return {"wind": 90}


async def decide(hours: float) -> str:
    """Decide by the weather, or without it."""
    try:
        weather = await fetch(hours, limit=2)
    except TimeoutError:
        return "stay, for nobody answers"
    return "stay" if weather["wind"] > 40 else "go"


# --8<-- [end:relay]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(decide(1)), run(decide(3)))
