"""What a pool can say of itself at any moment.

The figures are read without a lock: each is right, all together may not be.
"""

# --8<-- [start:imports]
from collections.abc import Sized
from dataclasses import dataclass
from typing import Any, Protocol

from examples.concurrency.pools.rack import Rack


# --8<-- [end:imports]
# --8<-- [start:figures]
@dataclass(frozen=True)
class Figures:
    """What a pool says of itself.

    Args:
        in_use: How many permits are held now.
        waiting: How many users stand in line now.
        idle: How many resources are on the rack now.
        opened: How many were opened since the beginning.
        dropped: How many of these were dropped.
        lent: How many users got a resource since the beginning.
        waited: The seconds until all these users had it, together.
    """

    in_use: int
    waiting: int
    idle: int
    opened: int
    dropped: int
    lent: int
    waited: float


# --8<-- [end:figures]
class Queued(Protocol):
    """What a desk asks of the permits, with or without `await`."""

    @property
    def held(self) -> int:
        """How many permits are held."""
        ...

    @property
    def waiting(self) -> Sized:
        """Those who stand in line."""
        ...


class Stocked(Protocol):
    """What a desk asks of the stock, with or without `await`."""

    @property
    def opened(self) -> int:
        """How many resources were opened."""
        ...

    @property
    def dropped(self) -> int:
        """How many resources were dropped."""
        ...

    @property
    def rack(self) -> Rack[Any]:
        """Where idle resources wait."""
        ...


# --8<-- [start:desk]
class Desk:
    """Counts what is lent, and reports."""

    def __init__(self, permits: Queued, stock: Stocked) -> None:
        self._line, self._shelf = permits, stock
        self.lent, self.waited = 0, 0.0

    def count(self, waited: float) -> None:
        """Count a loan, for which somebody waited so many seconds."""
        self.lent += 1
        self.waited += waited

    def figures(self) -> Figures:
        """Return what the pool says of itself now."""
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
    """Count one loan."""
    from examples.concurrency.pools.book import Book
    from examples.concurrency.pools.permits import Permits
    from examples.concurrency.pools.rack import Limits
    from examples.concurrency.pools.stock import Stock

    desk = Desk(Permits(2), Stock(Book(":memory:"), Limits()))
    desk.count(0.5)
    print(desk.figures())


if __name__ == "__main__":
    main()
