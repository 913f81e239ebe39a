"""Two passes over an argument that promises to allow them.

A `Collection` can be iterated anew; a generator is none.
"""

# --8<-- [start:deviations]
from collections.abc import Collection
from statistics import fmean


def deviations(levels: Collection[float]) -> list[float]:
    """Return how far each level is from the mean of all."""
    mean = fmean(levels)
    return [level - mean for level in levels]


# --8<-- [end:deviations]
def main() -> None:
    print(deviations([1.5, 2.0, 2.5]))
    print(deviations(tuple(level for level in [1.5, 2.0, 2.5])))


if __name__ == "__main__":
    main()
