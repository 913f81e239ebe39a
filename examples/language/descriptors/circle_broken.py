"""The copied circle: its constructor walks round its own validation.

Kept to show the defect; `circle` holds the repair.
"""


# --8<-- [start:circle]
class Circle:
    def __init__(self, radius: float) -> None:
        self._radius = radius  # validated by the property?

    @property
    def radius(self) -> float:
        return self._radius

    @radius.setter
    def radius(self, value: float) -> None:
        if value < 0:
            raise ValueError("radius must be positive")
        self._radius = value

    @property
    def area(self) -> float:
        return 3.14159 * self._radius**2


# --8<-- [end:circle]
def main() -> None:
    print(f"accepted: a circle of radius {Circle(-5).radius}")


if __name__ == "__main__":
    main()
