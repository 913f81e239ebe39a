"""Where idle resources wait: the newest goes first, the oldest is dropped.

Neither locks nor awaits, so both pools are built on it.
"""

# --8<-- [start:limits]
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """How long a resource is good for.

    Args:
        max_age: Seconds since it was opened.
        max_idle: Seconds since it was last returned.
        clock: Tells the time in seconds.
    """

    max_age: float = inf
    max_idle: float = inf
    clock: Callable[[], float] = time.monotonic


# --8<-- [end:limits]
# --8<-- [start:kept]
@dataclass(slots=True)
class Kept(Generic[T]):
    """A resource, and what a pool has to know of it.

    Args:
        resource: What is lent.
        opened: When it was opened, by the clock of the limits.
        returned: When it was last returned, or opened.
    """

    resource: T
    opened: float
    returned: float


# --8<-- [end:kept]
# --8<-- [start:rack]
class Rack(Generic[T]):
    """The resources that nobody uses, in the order of their return."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.idle: deque[Kept[T]] = deque()

    def is_fresh(self, kept: Kept[T]) -> bool:
        """Return whether a resource is within its limits."""
        now = self.limits.clock()
        old = now - kept.opened >= self.limits.max_age
        return not old and now - kept.returned < self.limits.max_idle

    def put(self, kept: Kept[T]) -> None:
        """Add a resource as the newest."""
        self.idle.append(kept)

    def newest(self) -> Kept[T] | None:
        """Take what was returned last; None if there is nothing."""
        return self.idle.pop() if self.idle else None

    def outdated(self) -> Kept[T] | None:
        """Take what has been idle for longest, if that is too long."""
        old = self.idle and not self.is_fresh(self.idle[0])
        return self.idle.popleft() if old else None


# --8<-- [end:rack]
def main() -> None:
    """Look for a boat that was idle for too long, and take the newest."""
    now = 0.0
    rack = Rack[str](Limits(max_idle=60, clock=lambda: now))
    for boat in ("Swan", "Heron"):
        rack.put(Kept(boat, opened=now, returned=now))
        now += 30
    print(rack.outdated(), rack.newest())


if __name__ == "__main__":
    main()
