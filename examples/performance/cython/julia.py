"""A Julia set as terrain: the height of a point is how long it stays.

Plain Python: the reference that every compiled version must equal.
"""


# --8<-- [start:escape-time]
def escape_time(x: float, y: float, limit: int) -> int:
    """Count the steps that a point spends within the circle of radius 2.

    Args:
        x: Real part of the starting point.
        y: Imaginary part of the starting point.
        limit: Number of steps after which the count ends.

    Returns:
        A height from 0 to `limit`.
    """
    steps = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
        steps += 1
    return steps


# --8<-- [end:escape-time]
# --8<-- [start:heights]
def heights(side: int, limit: int) -> list[list[int]]:
    """Return the heights of a square with `side` points on each side."""
    scale = 3.0 / side
    return [
        [
            escape_time(column * scale - 1.5, row * scale - 1.5, limit)
            for column in range(side)
        ]
        for row in range(side)
    ]


# --8<-- [end:heights]
# --8<-- [start:picture]
def picture(rows: list[list[int]], limit: int) -> str:
    """Draw the heights, the lowest as a blank and `limit` as `@`."""
    shades = " .:-=+*#%@"
    return "\n".join(
        "".join(shades[height * 9 // limit] for height in row).rstrip()
        for row in rows
    )


# --8<-- [end:picture]
def main() -> None:
    print(picture(heights(side=32, limit=40), limit=40))


if __name__ == "__main__":
    main()
