"""A cache that serves an expired value while its source is out of order.

It is served for at most so many seconds longer, and then the error is.
"""

# --8<-- [start:names]
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from examples.performance.caching.timed_cache import K, TimedCache, V


# --8<-- [end:names]
# --8<-- [start:stale]
@dataclass
class ForgivingCache(Generic[K, V]):
    """Serves what has expired, for `grace` seconds, if a load fails."""

    load: Callable[[K], V]
    kept: TimedCache[K, V]
    grace: float

    def get(self, key: K) -> V:
        if entry := self.kept.look(key):
            return entry.value
        try:
            value = self.load(key)
        except Exception:
            old = self.kept.shelf.look(key)
            if old and self.kept.clock() < old.expires + self.grace:
                return old.value
            raise
        self.kept.put(key, value)
        return value


# --8<-- [end:stale]
def main() -> None:
    from examples.performance.caching.hand_clock import HandClock

    clock, levels = HandClock(), [3]
    kept: TimedCache[str, int] = TimedCache(100, 60, clock)
    forgiving = ForgivingCache(lambda region: levels.pop(), kept, grace=30)
    for seconds in (0, 89):
        clock.now = seconds
        print(forgiving.get("Davos"))


if __name__ == "__main__":
    main()
