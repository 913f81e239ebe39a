"""Who is next: the most urgent, then the first; and those who waited rise.

All rise at the same rate, so their order never changes while they wait.
"""

# --8<-- [start:imports]
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

T = TypeVar("T")
Clock = Callable[[], float]


# --8<-- [end:imports]
# --8<-- [start:line]
class Line(Generic[T]):
    """A queue by priority; ties go in the order of coming.

    Args:
        rise: Steps of priority that who waits gains a second.
        clock: Tells the time in seconds.
    """

    def __init__(self, rise: float = 0, clock: Clock = time.monotonic) -> None:
        self.rise, self.clock = rise, clock
        self._heap: list[tuple[float, int, T]] = []
        self._number = count()

    def push(self, item: T, priority: float) -> None:
        """Add an item; the smaller its priority, the sooner it is next."""
        key = priority + self.rise * self.clock()
        heappush(self._heap, (key, next(self._number), item))

    def pop(self) -> T | None:
        """Take the next item; None if there is none."""
        return heappop(self._heap)[-1] if self._heap else None


# --8<-- [end:line]
def main() -> None:
    """Line up three jobs, of which two have one priority."""
    line = Line[str]()
    for job, priority in (("book", 2), ("card", 1), ("bill", 1)):
        line.push(job, priority)
    print(line.pop(), line.pop(), line.pop(), line.pop())


if __name__ == "__main__":
    main()
