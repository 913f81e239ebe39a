"""A generic stack: what goes in is what the checker says comes out.

Nothing of it is checked at run time; the brackets are for the checker.
"""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = [*items]

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)


def main() -> None:
    plates = Stack(["soup", "salad"])
    plates.push("cake")
    print(plates.pop().upper())  # => CAKE
    print([*plates])  # => ['salad', 'soup']

    counts = Stack[int]()
    counts.push(3)
    print(counts.pop() + 1, len(counts))  # => 4 0
    try:
        counts.pop()
    except IndexError as refusal:
        print(refusal)  # => pop from an empty stack


if __name__ == "__main__":
    main()
