"""One pool for each process: a fork shares the object, not its connections.

The parent's pool stays referenced in the child, which must not close it.
"""

# --8<-- [start:imports]
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

from examples.concurrency.pools.pool import Pool

T = TypeVar("T")


# --8<-- [end:imports]
# --8<-- [start:fork-safe]
class ForkSafePool(Generic[T]):
    """A pool for each process that asks for one.

    Args:
        make: Makes a pool; two threads may call it at once.
    """

    def __init__(self, make: Callable[[], Pool[T]]) -> None:
        self.make, self.pools = make, dict[int, Pool[T]]()

    def here(self) -> Pool[T]:
        """Return this process's pool, which opens nothing until it is used."""
        process = os.getpid()
        return self.pools.get(process) or self.pools.setdefault(
            process, self.make()
        )

    def lease(self, timeout: float | None = None) -> AbstractContextManager[T]:
        """Lend a resource of this process's pool, as `Pool.lease` does."""
        return self.here().lease(timeout)


# --8<-- [end:fork-safe]
def main() -> None:
    """Use the pool of this process."""
    from examples.concurrency.pools.book import Book

    pool = ForkSafePool(lambda: Pool(Book(":memory:"), size=2))
    with pool.lease():
        print(pool.here().figures().in_use)
    pool.here().close()


if __name__ == "__main__":
    main()
