"""A cache that loads what it lacks, once for all threads that ask.

A load may ask for another key; two that ask for each other's, in two
threads, wait for ever.
"""

# --8<-- [start:names]
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from functools import partial
from threading import RLock, get_ident
from typing import Generic

from examples.performance.caching.timed_cache import K, TimedCache, V


# --8<-- [end:names]
# --8<-- [start:flight]
class Flight(Generic[V]):
    """A load, by the thread that makes this, for all who wait."""

    def __init__(self) -> None:
        self.leader = get_ident()
        self.landing: Future[V] = Future()

    def fly(self, load: Callable[[], V]) -> V:
        """Load, and hand the result or the error to those who wait."""
        try:
            self.landing.set_result(load())
        except Exception as error:
            self.landing.set_exception(error)
            raise
        finally:
            self.landing.cancel()  # Ctrl-C: not an error of the others
        return self.landing.result()

    def has_landed(self) -> bool:
        """Wait; return whether there is a result or an error."""
        if self.leader == get_ident():
            raise RuntimeError("a load asks for what it is loading")
        with suppress(CancelledError):
            self.landing.exception()
        return not self.landing.cancelled()


# --8<-- [end:flight]
# --8<-- [start:loads]
class Loads(Generic[K, V]):
    """The loads under way, and the cache that they fill."""

    def __init__(self, load: Callable[[K], V], kept: TimedCache[K, V]) -> None:
        self.load, self.kept = load, kept
        self.flights: dict[K, Flight[V]] = {}
        self.lock = RLock()

    def run(self, key: K, flight: Flight[V]) -> V:
        try:
            value = self.load(key)
            with self.lock:
                if self.flights.get(key) is flight:
                    self.kept.put(key, value)
            return value
        finally:
            with self.lock:
                if self.flights.get(key) is flight:
                    del self.flights[key]


# --8<-- [end:loads]
# --8<-- [start:cache]
class LoadingCache(Loads[K, V]):
    """What a key stands for, loaded at most once at a time."""

    def get(self, key: K) -> V:
        """Return what is kept, or what a load finds."""
        while (entry := self.kept.look(key)) is None:
            mine: Flight[V] = Flight()
            with self.lock:
                if self.kept.look(key):
                    continue  # another flight has landed just now
                flight = self.flights.setdefault(key, mine)
            if flight is mine:
                return mine.fly(partial(self.run, key, mine))
            if flight.has_landed():
                return flight.landing.result()
        return entry.value

    def drop(self, key: K) -> None:
        """Forget a key; a load that has begun will not be kept."""
        with self.lock:
            self.flights.pop(key, None)
            self.kept.drop(key)


# --8<-- [end:cache]
def main() -> None:
    def load(region: str) -> int:
        print("loading", region)
        return 3

    levels = LoadingCache(load, TimedCache[str, int](100, ttl=60))
    print(levels.get("Davos"), levels.get("Davos"))


if __name__ == "__main__":
    main()
