"""A cache with a size and an age, for any number of threads.

The least recently used entry goes first, even if another has expired.
"""

# --8<-- [start:shelf]
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Generic, NamedTuple, TypeAlias, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Age: TypeAlias = float | Callable[[V], float]
Clock: TypeAlias = Callable[[], float]


class Entry(NamedTuple, Generic[V]):
    """A value, and when it expires."""

    value: V
    expires: float


# --8<-- [end:shelf]
# --8<-- [start:bounded]
class Shelf(Generic[K, V]):
    """At most `size` entries; the least recently used goes first."""

    def __init__(self, size: int) -> None:
        if size < 1:
            raise ValueError(f"a cache of {size} entries is none")
        self.size, self._lock = size, RLock()
        self._entries: OrderedDict[K, V] = OrderedDict()

    def look(self, key: K) -> V | None:
        with self._lock:
            if key in self._entries:
                self._entries.move_to_end(key)
            return self._entries.get(key)

    def put(self, key: K, entry: V) -> None:
        with self._lock:
            self._entries[key] = entry
            self._entries.move_to_end(key)
            if len(self._entries) > self.size:
                self._entries.popitem(last=False)

    def drop(self, key: K) -> None:
        with self._lock:
            self._entries.pop(key, None)


# --8<-- [end:bounded]
# --8<-- [start:cache]
class TimedCache(Generic[K, V]):
    """Values that expire, `ttl` or `ttl(value)` seconds from their storing."""

    def __init__(
        self, size: int, ttl: Age[V], clock: Clock = time.monotonic
    ) -> None:
        self.shelf: Shelf[K, Entry[V]] = Shelf(size)
        self.ttl, self.clock = ttl, clock

    def look(self, key: K) -> Entry[V] | None:
        """Return what is kept of a key, unless it has expired."""
        entry = self.shelf.look(key)
        return entry if entry and self.clock() < entry.expires else None

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        ttl = self.ttl(value) if callable(self.ttl) else self.ttl
        self.shelf.put(key, Entry(value, self.clock() + ttl))

    def drop(self, key: K) -> None:
        """Forget a key, whether or not it is kept."""
        self.shelf.drop(key)


# --8<-- [end:cache]
def main() -> None:
    from examples.performance.caching.hand_clock import HandClock

    clock = HandClock()
    levels: TimedCache[str, int] = TimedCache(100, ttl=60, clock=clock)
    levels.put("Davos", 3)
    for seconds in (59, 60):
        clock.now = seconds
        print(levels.look("Davos"))


if __name__ == "__main__":
    main()
