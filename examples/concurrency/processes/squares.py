"""The sum of squares, exact: by a formula, and in parts.

Integers of Python do not overflow; those of C do, from 2**63 on.
"""

# --8<-- [start:squares]
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def exact(stop: int) -> int:
    """Return the sum of the squares below `stop`."""
    return (stop - 1) * stop * (2 * stop - 1) // 6


def add(start: int, stop: int) -> int:
    return sum(number * number for number in range(start, stop))


def parts(stop: int, size: int) -> Iterator[tuple[int, int]]:
    for start in range(0, stop, size):
        yield start, min(start + size, stop)


def in_processes(stop: int, size: int, workers: int) -> int:
    """Add up in parts of some size, in so many workers."""
    with ProcessPoolExecutor(workers, get_context("forkserver")) as pool:
        return sum(pool.map(add, *zip(*parts(stop, size), strict=True)))


# --8<-- [end:squares]
def main() -> None:
    print(in_processes(100_000, 30_000, workers=2), exact(100_000))


if __name__ == "__main__":
    main()
