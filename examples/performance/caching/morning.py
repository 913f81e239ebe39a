"""A morning at the avalanche service, in virtual time.

A load takes two seconds, and what it finds is kept for a minute; that a
region is unknown, for five seconds.
"""

# --8<-- [start:service]
import asyncio

from examples.concurrency.event_loops.virtual_clock import run
from examples.performance.caching.async_flight import AsyncLoadingCache
from examples.performance.caching.timed_cache import TimedCache

KNOWN = {"Davos": 3}


def say(text: str) -> None:
    print(f"{asyncio.get_running_loop().time():4.0f} s  {text}")


async def load(region: str) -> int | None:
    say(f"loading {region}")
    await asyncio.sleep(2)
    return KNOWN.get(region)


def age(level: int | None) -> float:
    return 5 if level is None else 60


# --8<-- [end:service]
# --8<-- [start:skier]
async def skier(
    levels: AsyncLoadingCache[str, int | None],
    name: str,
    region: str,
    arrival: float,
    patience: float = 10,
) -> None:
    """Arrive, ask, and leave after so many seconds."""
    await asyncio.sleep(arrival)
    try:
        async with asyncio.timeout(patience):
            say(f"{name} hears {await levels.get(region)}")
    except TimeoutError:
        say(f"{name} leaves")


# --8<-- [end:skier]
# --8<-- [start:main]
async def main() -> None:
    """Let them come."""
    clock = asyncio.get_running_loop().time
    levels = AsyncLoadingCache(
        load, TimedCache[str, int | None](100, age, clock)
    )
    async with asyncio.TaskGroup() as day:
        for name, region, arrival, patience in (
            ("Ann", "Davos", 0, 1),  # asks first, and does not wait
            ("Ben", "Davos", 0.5, 10),
            ("Cid", "Davos", 61, 10),
            ("Dan", "Davos", 63, 10),
            ("Eve", "Atlantis", 70, 10),
            ("Fay", "Atlantis", 76, 10),
            ("Gus", "Atlantis", 77, 10),
        ):
            day.create_task(skier(levels, name, region, arrival, patience))


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
