"""A protocol names what a function needs; no class has to say it fits.

The type checker compares the methods. Nothing is registered or inherited.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Drawable(Protocol):
    def draw(self, scale: int) -> str: ...


@dataclass
class Circle:
    radius: int

    def draw(self, scale: int) -> str:
        return f"circle r={self.radius * scale}"


@dataclass
class Square:
    side: int

    def draw(self, scale: int) -> str:
        return f"square a={self.side * scale}"


def render(shapes: Iterable[Drawable], *, scale: int = 1) -> str:
    return "; ".join(shape.draw(scale) for shape in shapes)


def main() -> None:
    print(render([Circle(2), Square(3)]))  # => circle r=2; square a=3
    print(render([Square(3)], scale=10))  # => square a=30
    print(Drawable in Circle.__mro__)  # => False


if __name__ == "__main__":
    main()
