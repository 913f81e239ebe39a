"""A hall with so many seats, between the door and the counters.

Whoever waits for a seat or for a customer is woken when the hall closes.
"""

# --8<-- [start:turn]
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")


class ClosedError(Exception):
    """Nobody comes in any more; for a clerk: and nobody is left."""


@contextmanager
def turn(changed: Condition, ready: Callable[[], object]) -> Generator[None]:
    """Wait until it is one's turn, and then let the others look."""
    with changed:
        changed.wait_for(ready)
        yield
        changed.notify_all()


# --8<-- [end:turn]
# --8<-- [start:hall]
class Hall(Generic[T]):
    def __init__(self, seats: int) -> None:
        self._free, self._open = seats, True
        self._waiting: deque[T] = deque()
        self._changed = Condition()

    def enter(self, customer: T) -> None:
        with turn(self._changed, lambda: self._free or not self._open):
            if not self._open:
                raise ClosedError("come back tomorrow")
            self._free -= 1
            self._waiting.append(customer)

    def call(self) -> T:
        with turn(self._changed, lambda: self._waiting or not self._open):
            if not self._waiting:
                raise ClosedError("nobody is left")
            self._free += 1
            return self._waiting.popleft()

    def close(self) -> None:
        with turn(self._changed, lambda: True):
            self._open = False


# --8<-- [end:hall]
def main() -> None:
    hall: Hall[str] = Hall(seats=2)
    hall.enter("Ada")
    hall.close()
    print(hall.call())


if __name__ == "__main__":
    main()
