"""What a pool can say of itself at any moment.

The figures are read without a lock: each is right, all together may not be.
"""

# --8<-- [start:figures]
from collections.abc import Sized
from dataclasses import dataclass
from typing import Any, Protocol

from examples.concurrency.pools.rack import Rack


@dataclass(frozen=True)
class Figures:
    in_use: int
    waiting: int
    idle: int
    opened: int
    dropped: int
    lent: int
    waited: float  # seconds, of all who got something


# --8<-- [end:figures]
class Queued(Protocol):
    @property
    def held(self) -> int: ...
    @property
    def waiting(self) -> Sized: ...


class Stocked(Protocol):
    @property
    def opened(self) -> int: ...
    @property
    def dropped(self) -> int: ...
    @property
    def rack(self) -> Rack[Any]: ...


# --8<-- [start:desk]
class Desk:
    """Counts what is lent, and reports."""

    def __init__(self, permits: Queued, stock: Stocked) -> None:
        self._line, self._shelf = permits, stock
        self.lent, self.waited = 0, 0.0

    def count(self, waited: float) -> None:
        self.lent += 1
        self.waited += waited

    def figures(self) -> Figures:
        return Figures(
            in_use=self._line.held,
            waiting=len(self._line.waiting),
            idle=len(self._shelf.rack.idle),
            opened=self._shelf.opened,
            dropped=self._shelf.dropped,
            lent=self.lent,
            waited=self.waited,
        )


# --8<-- [end:desk]
def main() -> None:
    from examples.concurrency.pools.book import Book
    from examples.concurrency.pools.permits import Permits
    from examples.concurrency.pools.rack import Limits
    from examples.concurrency.pools.stock import Stock

    desk = Desk(Permits(2), Stock(Book(":memory:"), Limits()))
    desk.count(0.5)
    print(desk.figures())


if __name__ == "__main__":
    main()
