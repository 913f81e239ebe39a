"""The same terrain with C types: the inner loop is a C loop.

The rows are still lists of Python integers.
"""

def heights(side: int, limit: int) -> list[list[int]]:
    """Return the heights of a square with `side` points on each side.

    Args:
        side: Points on each side.
        limit: Greatest height.

    Returns:
        Rows from top to bottom.

    Raises:
        OverflowError: If a number does not fit a C `int`.
        ZeroDivisionError: If `side` is 0.
    """
