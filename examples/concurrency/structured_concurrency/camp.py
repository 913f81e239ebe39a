"""A camp that may be used from anywhere, and owns what is started through it.

Parties outlive the function that sent them, and not the camp.
"""

# --8<-- [start:camp]
import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from examples.concurrency.structured_concurrency.party import climb, note


class Camp:
    """Where parties are sent from."""

    def __init__(self, parties: asyncio.TaskGroup) -> None:
        self._parties = parties

    def send(self, party: str, hours: float) -> asyncio.Task[str]:
        """Send out a party, and do not wait for it."""
        return self._parties.create_task(climb(party, hours))


# --8<-- [end:camp]
# --8<-- [start:open-camp]
async def watch_the_sky() -> None:
    """Note every fourth hour, for ever."""
    while True:
        await asyncio.sleep(4)
        note("the sky is clear")


@asynccontextmanager
async def open_camp() -> AsyncGenerator[Camp]:
    """Open a camp; leaving it waits for all who were sent."""
    async with asyncio.TaskGroup() as services:
        sky = services.create_task(watch_the_sky())
        async with asyncio.TaskGroup() as parties:
            yield Camp(parties)
        sky.cancel()


# --8<-- [end:open-camp]
# --8<-- [start:main]
def reconnoitre(camp: Camp) -> None:
    """Send two parties: an ordinary function, which returns at once."""
    camp.send("ridge", 3)
    camp.send("couloir", 5)


async def main() -> None:
    """Open a camp for one reconnaissance."""
    async with open_camp() as camp:
        reconnoitre(camp)
        note("the camp may be left")
    note("the camp is empty")


# --8<-- [end:main]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
