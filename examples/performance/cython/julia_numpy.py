"""The same terrain in NumPy: the loop runs over steps, not over points.

Points that have escaped leave the arrays, so late steps are short.
"""

# --8<-- [start:heights]
import numpy as np
from numpy.typing import NDArray


def heights(side: int, limit: int) -> NDArray[np.intc]:
    """Return the heights of a square with `side` points on each side."""
    axis = np.arange(side) * (3.0 / side) - 1.5
    x = np.tile(axis, side)
    y = np.repeat(axis, side)
    counts = np.zeros(side * side, dtype=np.intc)
    alive = np.arange(side * side)
    for _ in range(limit):
        inside = x * x + y * y <= 4.0
        x, y, alive = x[inside], y[inside], alive[inside]
        counts[alive] += 1
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
    return counts.reshape(side, side)


# --8<-- [end:heights]
def main() -> None:
    print(heights(side=8, limit=40))


if __name__ == "__main__":
    main()
