"""A cached method whose cache lives, and dies, with its slope.

The key is the arguments without `self`.
"""

# --8<-- [start:slope]
from operator import attrgetter

from cachetools import LRUCache, cachedmethod


class Slope:
    """A slope of some angle, in degrees."""

    def __init__(self, angle: int) -> None:
        self.angle = angle
        self.known: LRUCache[object, int] = LRUCache(maxsize=32)

    @cachedmethod(attrgetter("known"))
    def danger(self, snow: int) -> int:
        """Return the danger, 1 to 5, with so many centimetres of snow."""
        return min(5, self.angle * snow // 400)


# --8<-- [end:slope]
def main() -> None:
    slope = Slope(38)
    print(slope.danger(40), slope.danger(40), len(slope.known))


if __name__ == "__main__":
    main()
