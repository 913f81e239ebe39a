"""Two passes over an argument that may allow only one.

A generator is empty the second time, and nothing says so.
"""

# --8<-- [start:deviations]
from collections.abc import Iterable
from statistics import fmean


def deviations(levels: Iterable[float]) -> list[float]:
    mean = fmean(levels)
    return [level - mean for level in levels]


# --8<-- [end:deviations]
def main() -> None:
    print(deviations([1.5, 2.0, 2.5]))
    print(deviations(level for level in [1.5, 2.0, 2.5]))


if __name__ == "__main__":
    main()
