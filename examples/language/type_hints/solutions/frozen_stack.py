"""A stack that never changes can be covariant.

`push` widens the type of the result, and leaves the old stack as it was.
"""

# --8<-- [start:frozen-stack]
from __future__ import annotations

from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S")


class FrozenStack(Generic[T_co]):
    """A stack whose operations return another stack."""

    def __init__(self, *items: T_co) -> None:
        self._items = items

    def push(self, item: S) -> FrozenStack[T_co | S]:
        return FrozenStack(*self._items, item)

    def pop(self) -> tuple[T_co, FrozenStack[T_co]]:
        *rest, last = self._items
        return last, FrozenStack(*rest)


# --8<-- [end:frozen-stack]
def main() -> None:
    numbers = FrozenStack(1, 2)
    mixed = numbers.push("pen")
    print(mixed.pop()[0], numbers.pop()[0])


if __name__ == "__main__":
    main()
