"""One generator, drawn from by several threads.

A lock around `next` lets one thread at a time into the body.
"""

# --8<-- [start:shared]
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Shared(Generic[T]):
    """An iterator that hands each item to one of its threads."""

    def __init__(self, items: Iterable[T]) -> None:
        self._source = iter(items)
        self._lock = Lock()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        with self._lock:
            return next(self._source)


# --8<-- [end:shared]
def main() -> None:
    shared = Shared(level for level in (1.5, 2.0, 2.5))
    print(next(shared), list(shared))


if __name__ == "__main__":
    main()
