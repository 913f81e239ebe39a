"""A container whose element type is chosen by whoever makes it.

The interpreter does not remember the choice, and checks nothing.
"""

# --8<-- [start:stack]
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    """Last in, first out."""

    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()


# --8<-- [end:stack]
def main() -> None:
    widths: Stack[int] = Stack()
    widths.push(3)
    colours = Stack[str]()
    colours.push("blue")
    print(widths.pop() + 1, colours.pop().upper())


if __name__ == "__main__":
    main()
