"""How far every station lies from every other, in the plainest way.

Compiled unchanged as `distances_untyped`.
"""

# --8<-- [start:loop]
import math
from collections.abc import Collection


def distances(points: Collection[Collection[float]]) -> list[list[float]]:
    """Return the Euclidean distance of each point to each."""
    result: list[list[float]] = []
    for here in points:
        row: list[float] = []
        for there in points:
            total = 0.0
            for a, b in zip(here, there, strict=True):
                step = a - b
                total += step * step
            row.append(math.sqrt(total))
        result.append(row)
    return result


# --8<-- [end:loop]
# --8<-- [start:stdlib]
def distances_stdlib(
    points: Collection[Collection[float]],
) -> list[list[float]]:
    """Do the same, with the innermost loop in C already."""
    return [[math.dist(here, there) for there in points] for here in points]


# --8<-- [end:stdlib]
def main() -> None:
    corners = [(0.0, 0.0), (3.0, 0.0), (3.0, 4.0)]
    print(distances(corners))
    print(distances_stdlib(corners))


if __name__ == "__main__":
    main()
