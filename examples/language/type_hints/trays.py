"""Who only gives may give more exactly; who only takes may take more.

Variance is declared on the type variable and checked against its uses.
"""

# --8<-- [start:shapes]
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


@dataclass
class Shape:
    name: str


@dataclass
class Circle(Shape):
    radius: int


# --8<-- [end:shapes]
# --8<-- [start:protocols]
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)


class Source(Protocol[T_co]):
    """Something to take from."""

    def take(self) -> T_co: ...


class Sink(Protocol[T_contra]):
    """Something to put into."""

    def put(self, item: T_contra) -> None: ...


# --8<-- [end:protocols]
# --8<-- [start:tray]
T = TypeVar("T")


@dataclass
class Tray(Generic[T]):
    """Gives and takes, so it must be exact."""

    items: list[T] = field(default_factory=list[T])

    def take(self) -> T:
        return self.items.pop()

    def put(self, item: T) -> None:
        self.items.append(item)


# --8<-- [end:tray]
# --8<-- [start:uses]
def next_name(shapes: Source[Shape]) -> str:
    """Take a shape and tell its name."""
    return shapes.take().name


def put_dot(circles: Sink[Circle]) -> None:
    """Put a small circle."""
    circles.put(Circle("dot", 1))


# --8<-- [end:uses]
def main() -> None:
    print(next_name(Tray([Circle("sun", 90)])))
    shapes = Tray([Shape("hill")])
    put_dot(shapes)
    print(shapes.items)


if __name__ == "__main__":
    main()
