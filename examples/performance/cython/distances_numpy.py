"""The same distances as whole-array operations.

`product` trades digits for speed.
"""

# --8<-- [start:broadcast]
import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def broadcast(points: Matrix) -> Matrix:
    """Subtract every point from every point, then square and add."""
    steps = points[:, np.newaxis, :] - points[np.newaxis, :, :]
    distances: Matrix = np.sqrt((steps * steps).sum(axis=2))
    return distances


# --8<-- [end:broadcast]
# --8<-- [start:product]
def product(points: Matrix) -> Matrix:
    """Expand the square: |a - b|^2 = |a|^2 + |b|^2 - 2 a.b."""
    lengths = (points * points).sum(axis=1)
    squares = lengths[:, np.newaxis] + lengths - 2 * (points @ points.T)
    np.fill_diagonal(squares, 0)
    distances: Matrix = np.sqrt(np.maximum(squares, 0))
    return distances


# --8<-- [end:product]
def main() -> None:
    corners = np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 4.0]])
    for way in (broadcast, product):
        print(way(corners).round(6).tolist())


if __name__ == "__main__":
    main()
