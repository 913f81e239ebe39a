"""Workers that are replaced after so many tasks, and give back memory.

`multiprocessing.Pool` is used: see the page for the executor's version.
"""

# --8<-- [start:recycled]
import os
from collections import Counter
from multiprocessing import get_context


def worker(plate: int) -> int:
    """Return who developed a plate."""
    return os.getpid()


def shifts(plates: int, each: int) -> list[int]:
    """Return how many plates were developed by each of the workers."""
    with get_context("forkserver").Pool(1, maxtasksperchild=each) as pool:
        by = Counter(pool.map(worker, range(plates), chunksize=1))
        pool.close()
        pool.join()
    return sorted(by.values())


# --8<-- [end:recycled]
def main() -> None:
    print(shifts(5, each=2))


if __name__ == "__main__":
    main()
