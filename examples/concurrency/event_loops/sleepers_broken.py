"""The benchmark that is copied to compare loops: it sleeps.

Broken: what it measures is how long it sleeps.
"""

# --8<-- [start:sleepers]
import asyncio


async def sleepers(count: int, rounds: int, seconds: float) -> int:
    """Sleep side by side, round after round."""
    for _ in range(rounds):
        await asyncio.gather(
            *(asyncio.sleep(seconds, 1) for _ in range(count))
        )
    return count


# --8<-- [end:sleepers]
