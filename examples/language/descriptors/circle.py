"""A property is a descriptor that somebody already wrote.

The constructor assigns through the property, so no circle escapes it.
"""

# --8<-- [start:circle]
import math


class Circle:
    """A paper filter, cut round; lengths in centimetres."""

    def __init__(self, radius: float) -> None:
        self.radius = radius

    @property
    def radius(self) -> float:
        return self._radius

    @radius.setter
    def radius(self, value: float) -> None:
        if not value > 0:
            raise ValueError(f"radius must be positive, not {value!r}")
        self._radius = value

    @property
    def area(self) -> float:
        return math.pi * self.radius**2


# --8<-- [end:circle]
# --8<-- [start:main]
def main() -> None:
    filter_paper = Circle(5)
    print(f"area {filter_paper.area:.1f}")
    area = vars(Circle)["area"]
    print(f"the same by hand {area.__get__(filter_paper, Circle):.1f}")
    try:
        Circle(-5)
    except ValueError as refusal:
        print(f"refused: {refusal}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
