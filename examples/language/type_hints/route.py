"""Methods that return their own object keep its type with `Self`.

A subclass then chains its own methods after the inherited ones.
"""

# --8<-- [start:route]
from typing import Self


class Route:
    """The way of the pen, built step by step."""

    def __init__(self) -> None:
        self.points: list[tuple[int, int]] = []

    @classmethod
    def at(cls, x: int, y: int) -> Self:
        """Start a route at a point."""
        return cls().to(x, y)

    def to(self, x: int, y: int) -> Self:
        """Go on to a point."""
        self.points.append((x, y))
        return self


class Outline(Route):
    """A route that can return to its start."""

    def close(self) -> Self:
        return self.to(*self.points[0])


# --8<-- [end:route]
def main() -> None:
    print(Outline.at(0, 0).to(30, 0).to(0, 40).close().points)


if __name__ == "__main__":
    main()
