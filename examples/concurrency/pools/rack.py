"""Where idle resources wait: the newest goes first, the oldest is dropped.

Neither locks nor awaits, so both pools are built on it.
"""

# --8<-- [start:kept]
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    max_age: float = inf  # seconds since it was opened
    max_idle: float = inf  # seconds since it was last returned
    clock: Callable[[], float] = time.monotonic


@dataclass(slots=True)
class Kept(Generic[T]):
    resource: T
    opened: float
    returned: float


# --8<-- [end:kept]
# --8<-- [start:rack]
class Rack(Generic[T]):
    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.idle: deque[Kept[T]] = deque()

    def is_fresh(self, kept: Kept[T]) -> bool:
        now = self.limits.clock()
        old = now - kept.opened >= self.limits.max_age
        return not old and now - kept.returned < self.limits.max_idle

    def put(self, kept: Kept[T]) -> None:
        self.idle.append(kept)

    def newest(self) -> Kept[T] | None:
        return self.idle.pop() if self.idle else None

    def outdated(self) -> Kept[T] | None:
        """Take what has been idle for longest, if that is too long."""
        if self.idle and not self.is_fresh(self.idle[0]):
            return self.idle.popleft()
        return None


# --8<-- [end:rack]
def main() -> None:
    now = 0.0
    rack = Rack[str](Limits(max_idle=60, clock=lambda: now))
    for boat in ("Swan", "Heron"):
        rack.put(Kept(boat, opened=now, returned=now))
        now += 30
    print(rack.outdated(), rack.newest())


if __name__ == "__main__":
    main()
