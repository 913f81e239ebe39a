"""Durations under names, with the figures that tell them apart.

Names come from the code: each of them is kept.
"""

# --8<-- [start:timings]
import time
from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from examples.performance.profiling.stopwatch import Clock


class Figures(NamedTuple):
    """What became of one name: calls, and seconds."""

    calls: int
    total: float
    least: float
    most: float


# --8<-- [end:timings]
# --8<-- [start:time-it]
class Timings:
    """Times blocks by name, and keeps what each took in `seconds`.

    Args:
        clock: Returns seconds.
    """

    def __init__(self, clock: Clock = time.perf_counter) -> None:
        self._clock = clock
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)

    @contextmanager
    def time_it(self, name: str) -> Generator[None, None, None]:
        """Time the block, also when it raises; decorates functions too.

        Args:
            name: What it is counted under.
        """
        start = self._clock()
        try:
            yield
        finally:
            self.seconds[name].append(self._clock() - start)


# --8<-- [end:time-it]
# --8<-- [start:figures]
def figures(seconds: Mapping[str, Sequence[float]]) -> dict[str, Figures]:
    """Sum up, the name that took longest in all first.

    Args:
        seconds: What each block of a name took.
    """
    found = {
        name: Figures(len(spent), sum(spent), min(spent), max(spent))
        for name, spent in seconds.items()
    }
    by_total = sorted(found, key=lambda name: -found[name].total)
    return {name: found[name] for name in by_total}


# --8<-- [end:figures]
def main() -> None:
    timings = Timings()
    for _ in range(3):
        with timings.time_it("nothing"):
            pass
    print(figures(timings.seconds)["nothing"].calls)


if __name__ == "__main__":
    main()
