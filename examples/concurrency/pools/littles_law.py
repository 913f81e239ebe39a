"""How many boats are enough?  Guests arrive at random, in virtual time.

Little's law: guests at the dock = arrivals a minute x minutes that each stays.
"""

# --8<-- [start:day]
import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from random import Random

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.pools.async_pool import AsyncPool
from examples.concurrency.pools.rack import Limits


@dataclass
class Day:
    """Sums over one day; times are minutes."""

    guests: int = 0
    minutes: float = 0.0  # how long the day was
    rowed: float = 0.0  # by all guests together
    waited: float = 0.0
    boat_minutes: float = 0.0  # boats in use, summed over time


# --8<-- [end:day]
# --8<-- [start:boats]
class Boats:
    """Boats that are always ready, and know how long they are out."""

    async def open(self) -> int:
        """Return a boat, at once."""
        return 0

    async def check(self, boat: int, /) -> None:
        """Find nothing wrong."""

    async def reset(self, boat: int, /) -> None:
        """Have nothing to clean."""

    async def close(self, boat: int, /) -> None:
        """Have nothing to close."""


async def row(pool: AsyncPool[int], day: Day, minutes: float) -> None:
    """Wait for a boat, row for so long, and add it to the day."""
    async with pool.lease():
        await asyncio.sleep(minutes)
    day.rowed += minutes


# --8<-- [end:boats]
# --8<-- [start:season]
async def watch(pool: AsyncPool[int], day: Day, step: float) -> None:
    """Look at the dock every so often, as a monitor would."""
    while True:
        day.boat_minutes += pool.figures().in_use * step
        await asyncio.sleep(step)


async def season(boats: int, guests: int = 200, seed: int = 5) -> Day:
    """Return the sums of a day with so many boats and guests."""
    random, day = Random(seed), Day(guests)
    loop = asyncio.get_running_loop()
    limits = Limits(clock=loop.time)
    async with aclosing(AsyncPool(Boats(), boats, limits)) as pool:
        watching = asyncio.create_task(watch(pool, day, step=0.1))
        async with asyncio.TaskGroup() as group:
            for _ in range(guests):
                await asyncio.sleep(random.expovariate(2))  # two a minute
                stay = random.expovariate(1 / 3)  # three minutes each
                group.create_task(row(pool, day, stay))
        watching.cancel()
        day.minutes = loop.time()
        day.waited = pool.figures().waited
    return day


# --8<-- [end:season]
# --8<-- [start:main]
def main() -> None:
    """Print the sums for four sizes of the pool."""
    print("boats  in use  arrivals x stay  minutes waited")
    for boats in (7, 8, 9, 12):
        day = run(season(boats))
        in_use = day.boat_minutes / day.minutes
        law = (day.guests / day.minutes) * (day.rowed / day.guests)
        wait = day.waited / day.guests
        print(f"{boats:5} {in_use:7.2f} {law:16.2f} {wait:15.2f}")


# --8<-- [end:main]
if __name__ == "__main__":
    main()
