"""A protocol asks for methods, not for ancestors.

No run-time check holds a shape to it: that is the checkers' work.
"""

# --8<-- [start:drawable]
from dataclasses import dataclass
from typing import Protocol


class Drawable(Protocol):
    """What a pen plotter can draw."""

    def draw(self) -> str:
        """Return the plotter's command."""
        ...


def render(shape: Drawable) -> str:
    """Put the pen down, draw, and lift it."""
    return f"PD;{shape.draw()}PU;"


# --8<-- [end:drawable]
# --8<-- [start:shapes]
@dataclass(frozen=True)
class Circle:
    """A circle around the pen."""

    radius: int

    def draw(self) -> str:
        return f"CI{self.radius};"


@dataclass(frozen=True)
class Square:
    """A square with a corner at the pen."""

    side: int

    def draw(self) -> str:
        return f"ER{self.side},{self.side};"


# --8<-- [end:shapes]
# --8<-- [start:triangle]
@dataclass(frozen=True)
class Triangle:
    """Knows its area, and not how it is drawn."""

    base: int
    height: int

    def area(self) -> float:
        return self.base * self.height / 2


# --8<-- [end:triangle]
def main() -> None:
    for shape in (Circle(20), Square(30)):
        print(render(shape), Drawable in type(shape).__mro__)


if __name__ == "__main__":
    main()
