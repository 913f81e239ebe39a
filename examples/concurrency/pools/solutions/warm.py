"""Open connections before the first guest comes.

A pool lends what is idle, so it has to be asked for all of them at once.
"""

# --8<-- [start:warm]
from contextlib import ExitStack
from typing import TypeVar

from examples.concurrency.pools.pool import Pool

T = TypeVar("T")


def warm_up(pool: Pool[T], number: int) -> None:
    """Open as many as are missing, or raise what the source raises.

    Args:
        pool: A pool of at least this size, which nobody uses yet.
        number: How many shall be idle.
    """
    with ExitStack() as stack:
        for _ in range(number):
            stack.enter_context(pool.lease(timeout=0))


# --8<-- [end:warm]
def main() -> None:
    from examples.concurrency.pools.book import Book

    pool = Pool(Book(":memory:"), size=3)
    warm_up(pool, 2)
    print(pool.figures().idle)
    pool.close()


if __name__ == "__main__":
    main()
