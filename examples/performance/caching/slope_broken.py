"""A cached method, which keeps every slope that was ever asked.

The cache belongs to the class, and `self` is a part of each key.
"""

# --8<-- [start:slope]
from functools import lru_cache


class Slope:
    def __init__(self, angle: int) -> None:
        self.angle = angle

    @lru_cache(maxsize=128)  # noqa: B019  # the leak is what is shown
    def danger(self, snow: int) -> int:
        return min(5, self.angle * snow // 400)


# --8<-- [end:slope]
def main() -> None:
    print(Slope(38).danger(40), Slope.danger.cache_info().currsize)


if __name__ == "__main__":
    main()
