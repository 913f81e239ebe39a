"""One object for each position: equal ones are the same.

The table keeps nothing, so it is as long as what is in use.
"""

# --8<-- [start:star]
from typing import ClassVar
from weakref import WeakValueDictionary

Position = tuple[float, float]


class Star:
    """A star at a position, of which there is one object only.

    Args:
        ascension: Degrees eastwards.
        declination: Degrees northwards.
    """

    __slots__ = ("__weakref__", "position")
    position: Position
    known: ClassVar = WeakValueDictionary[Position, "Star"]()

    def __new__(cls, ascension: float, declination: float) -> "Star":
        position = ascension, declination
        star = cls.known.get(position)
        if star is None:
            star = cls.known[position] = super().__new__(cls)
            star.position = position
        return star


# --8<-- [end:star]
if __name__ == "__main__":
    vega = Star(279.2, 38.8)
    print(Star(279.2, 38.8) is vega, len(Star.known))
    del vega
    print(len(Star.known))
