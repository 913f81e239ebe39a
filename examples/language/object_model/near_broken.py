"""Equality with a tolerance is no equality.

Near to near to near is far: nothing can be grouped or hashed by it.
"""


# --8<-- [start:reading]
class Reading:
    def __init__(self, magnitude: float) -> None:
        self.magnitude = magnitude

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Reading):
            return NotImplemented
        return abs(self.magnitude - other.magnitude) <= 0.1

    def __lt__(self, other: "Reading") -> bool:
        return self.magnitude < other.magnitude

    def __hash__(self) -> int:
        return hash(round(self.magnitude, 1))


# --8<-- [end:reading]
def main() -> None:
    low, middle, high = Reading(1.0), Reading(1.09), Reading(1.18)
    print(low == middle, middle == high, low == high)


if __name__ == "__main__":
    main()
