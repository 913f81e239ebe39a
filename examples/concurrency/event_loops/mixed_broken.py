"""asyncio libraries in a Trio program.

Broken: they look for a loop of asyncio, and find none.
"""

# --8<-- [start:mixed]
import asyncio

import aiohttp
import trio


async def fetch(url: str) -> str:
    """Fetch a page."""
    session = aiohttp.ClientSession()
    async with session, session.get(url) as response:
        return await response.text()


async def yield_turn() -> None:
    """Let the others run."""
    await asyncio.sleep(0)


async def rest() -> None:
    """Wait, in the other direction: Trio's sleep."""
    await trio.sleep(1)


# --8<-- [end:mixed]
