"""Who has had a connection for too long?

The pool cannot take it back, but it can say who has it.
"""

# --8<-- [start:overdue]
from collections.abc import Generator
from contextlib import contextmanager
from typing import TypeVar

from examples.concurrency.pools.pool import ENDLESS, Pool
from examples.concurrency.pools.rack import Limits
from examples.concurrency.pools.source import Source

T = TypeVar("T")


# --8<-- [end:overdue]
# --8<-- [start:watched]
class WatchedPool(Pool[T]):
    def __init__(
        self, source: Source[T], size: int, limits: Limits = ENDLESS
    ) -> None:
        super().__init__(source, size, limits)
        self.since: dict[object, tuple[str, float]] = {}

    @contextmanager
    def lease_to(self, guest: str) -> Generator[T]:
        with self.lease() as resource:
            self.since[token := object()] = guest, self.clock()
            try:
                yield resource
            finally:
                del self.since[token]

    def overdue(self, seconds: float) -> list[str]:
        now, lent = self.clock(), list(self.since.values())
        return [guest for guest, then in lent if now - then > seconds]


# --8<-- [end:watched]
def main() -> None:
    from examples.concurrency.pools.book import Book

    now = 0.0
    pool = WatchedPool(Book(":memory:"), 2, Limits(clock=lambda: now))
    with pool.lease_to("Ada"):
        now += 60
        with pool.lease_to("Ben"):
            now += 30
            print(pool.overdue(60))
    pool.close()


if __name__ == "__main__":
    main()
