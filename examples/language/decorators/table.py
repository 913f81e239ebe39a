"""A cache keyed by what the result depends on, and one in the instance.

Neither keeps a table alive.
"""

# --8<-- [start:table]
from functools import cache, cached_property


@cache
def tide(mean: float, hour: int) -> float:
    return mean + hour % 6


class TideTable:
    def __init__(self, port: str, mean: float) -> None:
        self.port, self.mean = port, mean

    def height(self, hour: int) -> float:
        return tide(self.mean, hour)

    @cached_property
    def highest(self) -> float:
        return max(self.height(hour) for hour in range(24))


# --8<-- [end:table]
def main() -> None:
    heights = [TideTable("Brest", 4.0).height(n % 24) for n in range(365)]
    print(heights[-1], tide.cache_info())


if __name__ == "__main__":
    main()
