"""A branch for a day: a door, a hall, counters, one book.

It closes in order: the door first, then the hall, then the counters.
"""

# --8<-- [start:book]
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from threading import Lock, Thread

from examples.concurrency.threads.hall import ClosedError, Hall


class Book:
    """What was paid in, and what went wrong; written to by all clerks."""

    def __init__(self) -> None:
        self.total = 0
        self.refused: list[str] = []
        self._lock = Lock()

    def enter(self, slip: str) -> None:
        try:
            amount = int(slip)
        except ValueError as error:
            self.refused.append(str(error))
        else:
            with self._lock:
                self.total += amount


# --8<-- [end:book]
# --8<-- [start:counters]
def work(hall: Hall[str], book: Book) -> None:
    """Serve until the hall is closed and empty."""
    while True:
        try:
            slip = hall.call()
        except ClosedError:
            return
        book.enter(slip)


@contextmanager
def open_counters(count: int, hall: Hall[str], book: Book) -> Generator[None]:
    """Have so many clerks; at the end, wait until all are served."""
    clerks = [Thread(target=work, args=(hall, book)) for _ in range(count)]
    for clerk in clerks:
        clerk.start()
    try:
        yield
    finally:
        hall.close()
        for clerk in clerks:
            clerk.join()


# --8<-- [end:counters]
# --8<-- [start:day]
def run_day(slips: Iterable[str], counters: int, seats: int) -> Book:
    """Let customers in while there are seats; return the book at night."""
    hall, book = Hall[str](seats), Book()
    with open_counters(counters, hall, book):
        for slip in slips:
            hall.enter(slip)
    return book


def main() -> None:
    slips = [str(amount) for amount in range(1000)] + ["ten"]
    book = run_day(slips, counters=3, seats=5)
    print(book.total, sum(range(1000)))
    print(book.refused)


if __name__ == "__main__":
    main()
# --8<-- [end:day]
