"""A builder whose methods are said to return the base class.

At run time they return the object they were called on all the same.
"""

# --8<-- [start:route]
from __future__ import annotations


class Route:
    def __init__(self) -> None:
        self.points: list[tuple[int, int]] = []

    def to(self, x: int, y: int) -> Route:
        self.points.append((x, y))
        return self


class Outline(Route):
    def close(self) -> Outline:
        self.to(*self.points[0])
        return self


# --8<-- [end:route]
def main() -> None:
    outline = Outline().to(30, 40)
    print(type(outline).__name__, outline.points)


if __name__ == "__main__":
    main()
