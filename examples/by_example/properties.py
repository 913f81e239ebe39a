"""A property checks one attribute, and computes another.

`__init__` assigns through the setter, so that no circle starts out wrong.
"""

import math


class Circle:
    def __init__(self, radius: float) -> None:
        self.radius = radius

    @property
    def radius(self) -> float:
        """Half of the diameter, in metres."""
        return self._radius

    @radius.setter
    def radius(self, value: float) -> None:
        if not value > 0:
            raise ValueError(f"radius must be positive, not {value}")
        self._radius = value

    @property
    def area(self) -> float:
        """In square metres."""
        return math.pi * self.radius**2


def main() -> None:
    circle = Circle(5)
    print(f"{circle.area:.2f}")  # => 78.54
    circle.radius *= 2
    print(f"{circle.area:.2f}")  # => 314.16
    print(vars(circle))  # => {'_radius': 10}

    for wrong in (0, -5, math.nan):
        try:
            Circle(wrong)
        except ValueError as refusal:
            print(refusal)
            # => radius must be positive, not 0
            # => radius must be positive, not -5
            # => radius must be positive, not nan

    print(Circle.radius.__doc__)  # => Half of the diameter, in metres.


if __name__ == "__main__":
    main()
