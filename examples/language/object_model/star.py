"""A value that keeps every contract: equality, order, hash and copies.

Nothing in it can change, or its hash would have to.
"""

# --8<-- [start:star]
from functools import total_ordering


@total_ordering
class Star:
    __slots__ = ("_key",)
    __match_args__ = ("name", "magnitude")

    def __init__(self, name: str, magnitude: float) -> None:
        self._key = magnitude, name

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Star):
            return NotImplemented
        return self._key == other._key

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Star):
            return NotImplemented
        return self._key < other._key

    def __hash__(self) -> int:
        return hash(self._key)

    # --8<-- [end:star]
    @property
    def name(self) -> str:
        return self._key[1]

    @property
    def magnitude(self) -> float:
        return self._key[0]

    def __repr__(self) -> str:
        return f"Star({self.name!r}, {self.magnitude!r})"


def main() -> None:
    vega, sirius = Star("Vega", 0.03), Star("Sirius", -1.46)
    print(sorted([vega, sirius]), vega == Star("Vega", 0.03))


if __name__ == "__main__":
    main()
