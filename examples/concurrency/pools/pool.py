"""A pool for threads: a permit, then a resource, and both back at the end.

Threads may share it, processes may not.
"""

# --8<-- [start:pool]
from collections.abc import Generator
from contextlib import contextmanager
from typing import Generic, TypeVar

from examples.concurrency.pools.figures import Desk
from examples.concurrency.pools.permits import Permits, close
from examples.concurrency.pools.rack import Limits
from examples.concurrency.pools.source import Source
from examples.concurrency.pools.stock import Stock, checkin, checkout, drain

T = TypeVar("T")
ENDLESS = Limits()


# --8<-- [end:pool]
# --8<-- [start:owner]
class Owner(Generic[T]):
    """Has the permits and the stock; its `figures()` tell of both.

    Args:
        source: What opens, checks, resets and closes the resources.
        size: How many may be in use at a time.
        limits: How old resources may be, and by which clock.
    """

    def __init__(
        self, source: Source[T], size: int, limits: Limits = ENDLESS
    ) -> None:
        self._permits, self._stock = Permits(size), Stock(source, limits)
        self._desk, self.clock = Desk(self._permits, self._stock), limits.clock
        self.figures = self._desk.figures

    def close(self, timeout: float | None = None) -> None:
        """Send away who waits, wait for who holds, or raise TimeoutError."""
        all_back = close(self._permits, timeout)
        drain(self._stock)
        if not all_back:
            raise TimeoutError(f"{self._permits.held} did not come back")


# --8<-- [end:owner]
# --8<-- [start:lease]
class Pool(Owner[T]):
    """Lends resources to threads, in the order of asking."""

    @contextmanager
    def lease(self, timeout: float | None = None) -> Generator[T]:
        """Lend a resource for one block, to nobody else meanwhile.

        Raises:
            TimeoutError: After `timeout` seconds in line, not of opening.
            PoolClosedError: The pool is closed, or was meanwhile.
        """
        asked = self.clock()
        self._permits.acquire(timeout)
        try:
            kept = checkout(self._stock)
            try:
                with self._stock.lock:
                    self._desk.count(self.clock() - asked)
                yield kept.resource
            finally:
                checkin(self._stock, kept)
                if self._permits.closed:
                    drain(self._stock)
        finally:
            self._permits.release()


# --8<-- [end:lease]
def main() -> None:
    """Rent a boat, and read of it by two connections."""
    from contextlib import closing
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from examples.concurrency.pools.book import Book, create, rent, rentals

    with (
        TemporaryDirectory() as folder,
        closing(Pool(Book(str(Path(folder) / "rental.db")), 2)) as pool,
    ):
        with pool.lease() as connection:
            create(connection)
            rent(connection, "Swan", "Ada")
        with pool.lease() as first, pool.lease() as second:
            print(rentals(first) == rentals(second), first is connection)
        print(pool.figures().opened)


if __name__ == "__main__":
    main()
