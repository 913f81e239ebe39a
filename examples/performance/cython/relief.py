"""How rough a surface is: the sum of its steps from left to right.

Plain Python; compiled unchanged as `relief_untyped`.
"""

# --8<-- [start:roughness]
from typing import Any

import numpy as np
from numpy.typing import NDArray


def roughness(surface: NDArray[Any]) -> Any:
    """Add up the absolute differences of horizontal neighbours."""
    rows, columns = surface.shape
    total = 0
    for row in range(rows):
        for column in range(1, columns):
            total += abs(surface[row, column] - surface[row, column - 1])
    return total


# --8<-- [end:roughness]
# --8<-- [start:roughness-numpy]
def roughness_numpy(surface: NDArray[Any]) -> Any:
    """Do the same in two passes over whole arrays."""
    return np.abs(np.diff(surface, axis=1)).sum()


# --8<-- [end:roughness-numpy]
def main() -> None:
    ridge = np.array([[0, 3, 1], [2, 2, 7]], dtype=np.intc)
    print(roughness(ridge), roughness_numpy(ridge))


if __name__ == "__main__":
    main()
