"""A cached method, whose cache belongs to the class and keeps every `self`.

The key is the instance, not what the result depends on.
"""

# --8<-- [start:table]
from functools import cache


class TideTable:
    def __init__(self, port: str, mean: float) -> None:
        self.port, self.mean = port, mean

    @cache  # noqa: B019 (the leak that ruff warns of is the subject)
    def height(self, hour: int) -> float:
        return self.mean + hour % 6


# --8<-- [end:table]
def main() -> None:
    heights = [TideTable("Brest", 4.0).height(n % 24) for n in range(365)]
    print(heights[-1], TideTable.height.cache_info())


if __name__ == "__main__":
    main()
