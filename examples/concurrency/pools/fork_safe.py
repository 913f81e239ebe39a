"""One pool for each process: a fork shares the object, not its connections.

The parent's pool stays referenced in the child, which must not close it.
"""

# --8<-- [start:fork-safe]
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

from examples.concurrency.pools.pool import Pool

T = TypeVar("T")


class ForkSafePool(Generic[T]):
    def __init__(self, make: Callable[[], Pool[T]]) -> None:
        self.make, self.pools = make, dict[int, Pool[T]]()

    def here(self) -> Pool[T]:
        """Return this process's pool, which opens nothing until it is used."""
        process = os.getpid()
        return self.pools.get(process) or self.pools.setdefault(
            process, self.make()
        )

    def lease(self, timeout: float | None = None) -> AbstractContextManager[T]:
        return self.here().lease(timeout)


# --8<-- [end:fork-safe]
def main() -> None:
    from examples.concurrency.pools.book import Book

    pool = ForkSafePool(lambda: Pool(Book(":memory:"), size=2))
    with pool.lease():
        print(pool.here().figures().in_use)
    pool.here().close()


if __name__ == "__main__":
    main()
