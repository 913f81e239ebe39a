"""Stars counted on photographic plates, in several processes.

A worker imports this module by its name, so the work has to stand in it.
"""

# --8<-- [start:plates]
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

SIDE = 64


def expose(number: int) -> bytes:
    """Return a plate: a byte of brightness for each point."""
    return Random(number).randbytes(SIDE * SIDE)


def count_stars(number: int) -> int:
    """Count the points of a plate that are brighter than the sky."""
    return sum(level > 250 for level in expose(number))


# --8<-- [end:plates]
# --8<-- [start:survey]
def survey(
    numbers: Iterable[int], workers: int, method: str = "forkserver"
) -> dict[int, int]:
    """Count the stars of many plates, each in one of the workers."""
    plates = list(numbers)
    context = get_context(method)
    with ProcessPoolExecutor(workers, context) as pool:
        found = pool.map(count_stars, plates)
        return dict(zip(plates, found, strict=True))


# --8<-- [end:survey]
def main() -> None:
    print(survey(range(3), workers=2))


if __name__ == "__main__":
    main()
