"""Resources that are opened, tested, kept and dropped, by who has a permit.

Who has one permit has at most one resource in hand: so no more are open than
there are permits.  The lock is never held while a resource is at work.
"""

# --8<-- [start:stock]
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Generic, TypeVar

from examples.concurrency.pools.rack import Kept, Limits, Rack
from examples.concurrency.pools.source import Source

T = TypeVar("T")


class Stock(Generic[T]):
    """What a source has opened: what is idle, and how many there were."""

    def __init__(self, source: Source[T], limits: Limits) -> None:
        self.source, self.rack = source, Rack[T](limits)
        self.lock = Lock()  # guards the rack and the counters
        self.opened = self.dropped = 0

    def take(self, end: Callable[[], Kept[T] | None]) -> Kept[T] | None:
        """Take a resource from one end of the rack, under the lock."""
        with self.lock:
            return end()


# --8<-- [end:stock]
# --8<-- [start:open]
def open_one(stock: Stock[T]) -> Kept[T]:
    """Open a resource, or raise what the source raises."""
    resource = stock.source.open()  # slow, may fail, and holds no lock
    now = stock.rack.limits.clock()
    with stock.lock:
        stock.opened += 1
    return Kept(resource, opened=now, returned=now)


def drop(stock: Stock[T], kept: Kept[T]) -> None:
    """Close a resource for good."""
    with stock.lock:
        stock.dropped += 1
    stock.source.close(kept.resource)


def drain(stock: Stock[T]) -> None:
    """Drop all that are idle."""
    while (kept := stock.take(stock.rack.newest)) is not None:
        drop(stock, kept)


# --8<-- [end:open]
# --8<-- [start:passes]
def passes(stock: Stock[T], test: Callable[[T], None], kept: Kept[T]) -> bool:
    """Return whether a resource may be lent; if not, it is closed.

    Args:
        stock: Where it belongs.
        test: Raises if the resource is unfit.
        kept: The resource, which nobody else has in hand.
    """
    passed = False
    try:
        with suppress(Exception):
            if stock.rack.is_fresh(kept):
                test(kept.resource)
                passed = True
    finally:
        if not passed:
            drop(stock, kept)
    return passed


# --8<-- [end:passes]
# --8<-- [start:checkout]
def checkout(stock: Stock[T]) -> Kept[T]:
    """Return the newest that passes its check, or open one."""
    while (kept := stock.take(stock.rack.newest)) is not None:
        if passes(stock, stock.source.check, kept):
            return kept
    return open_one(stock)


def checkin(stock: Stock[T], kept: Kept[T]) -> None:
    """Keep a resource if it can be reset, and drop what is outdated."""
    kept.returned = stock.rack.limits.clock()
    if passes(stock, stock.source.reset, kept):
        with stock.lock:
            stock.rack.put(kept)
    while (old := stock.take(stock.rack.outdated)) is not None:
        drop(stock, old)


# --8<-- [end:checkout]
def main() -> None:
    """Take the same connection twice."""
    from examples.concurrency.pools.book import Book

    stock = Stock(Book(":memory:"), Limits())
    first = checkout(stock)
    checkin(stock, first)
    print(checkout(stock) is first, stock.opened)
    drop(stock, first)


if __name__ == "__main__":
    main()
