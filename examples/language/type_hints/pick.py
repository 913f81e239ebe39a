"""A bound keeps the caller's type; a constraint chooses among a few.

A bound is what the body may rely on, so it is a protocol here.
"""

# --8<-- [start:largest]
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar


class HasArea(Protocol):
    def area(self) -> int: ...


AreaT = TypeVar("AreaT", bound=HasArea)


def largest(shapes: Iterable[AreaT]) -> AreaT:
    """Return the shape with the largest area."""
    return max(shapes, key=lambda shape: shape.area())


@dataclass(frozen=True)
class Square:
    side: int

    def area(self) -> int:
        return self.side**2


# --8<-- [end:largest]
# --8<-- [start:framed]
Text = TypeVar("Text", str, bytes)


def framed(text: Text, frame: Text) -> Text:
    """Put a frame around a text, both of one type."""
    return frame + text + frame


# --8<-- [end:framed]
def main() -> None:
    print(largest([Square(2), Square(3)]).side)
    print(framed("logo", "|"), framed(b"logo", b"|"))


if __name__ == "__main__":
    main()
