"""A cache that loads what it lacks, once for all tasks that ask.

A load goes on while anybody waits for it; the last to leave cancels it.
"""

# --8<-- [start:names]
import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeAlias

from examples.performance.caching.timed_cache import K, TimedCache, V

Load: TypeAlias = Callable[[K], Awaitable[V]]


class Flight(Generic[V]):
    """A load in a task of its own, and how many wait for it."""

    waiting = 0
    task: asyncio.Task[V]


class LoadCancelledError(Exception):
    """Somebody else than those who wait has cancelled the load."""


def hear(task: asyncio.Task[V]) -> None:
    """Take note of an error for which nobody waits any more."""
    if not task.cancelled():
        task.exception()


# --8<-- [end:names]
# --8<-- [start:flights]
class Flights(Generic[K, V]):
    """The loads under way, and the cache that they fill."""

    def __init__(self, load: Load[K, V], kept: TimedCache[K, V]) -> None:
        self.load, self.kept = load, kept
        self.flights: dict[K, Flight[V]] = {}

    async def run(self, key: K, flight: Flight[V]) -> V:
        try:
            value = await self.load(key)
            if self.flights.get(key) is flight:
                self.kept.put(key, value)
            return value
        finally:
            self.leave(key, flight)

    def leave(self, key: K, flight: Flight[V]) -> None:
        if self.flights.get(key) is flight:
            del self.flights[key]

    def drop(self, key: K) -> None:
        """Forget a key; a load that has begun will not be kept."""
        self.flights.pop(key, None)
        self.kept.drop(key)


# --8<-- [end:flights]
# --8<-- [start:cache]
class AsyncLoadingCache(Flights[K, V]):
    """What a key stands for, loaded at most once at a time."""

    async def get(self, key: K) -> V:
        """Return what is kept, or what a load finds."""
        if entry := self.kept.look(key):
            return entry.value
        if (flight := self.flights.get(key)) is None:
            flight = self.flights[key] = Flight[V]()
            flight.task = asyncio.create_task(self.run(key, flight))
            flight.task.add_done_callback(hear)
        flight.waiting += 1
        try:
            await asyncio.wait({flight.task})
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self.leave(key, flight)
                flight.task.cancel()
        if flight.task.cancelled():
            raise LoadCancelledError(key)
        return flight.task.result()


# --8<-- [end:cache]
async def main() -> None:
    """Let three skiers ask at once."""

    async def load(region: str) -> int:
        print("loading", region)
        await asyncio.sleep(2)
        return 3

    levels = AsyncLoadingCache(load, TimedCache[str, int](100, ttl=60))
    asked = [levels.get("Davos") for _ in range(3)]
    print(await asyncio.gather(*asked))


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
