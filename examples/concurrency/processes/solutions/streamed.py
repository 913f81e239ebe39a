"""The brightest plates of many, without all the results at once.

Results come as they are ready; those that cannot win are let go.
"""

# --8<-- [start:brightest]
from collections.abc import Iterable
from heapq import nlargest
from multiprocessing import get_context

from examples.concurrency.processes.plates import count_stars


def counted(plate: int) -> tuple[int, int]:
    """Return a plate with its stars, so that no order is needed."""
    return count_stars(plate), plate


def brightest(plates: Iterable[int], best: int) -> list[tuple[int, int]]:
    """Return the plates with most stars, counted in two workers."""
    context = get_context("forkserver")
    with context.Pool(2) as pool:
        found = pool.imap_unordered(counted, plates)
        return nlargest(best, found)


# --8<-- [end:brightest]
def main() -> None:
    print(brightest(range(24), best=2))


if __name__ == "__main__":
    main()
