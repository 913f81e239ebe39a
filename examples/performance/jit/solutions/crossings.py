"""How often a signal changes its sign, without a temporary.

A sample of zero has the sign of the one before it.
"""

# --8<-- [start:crossings]
import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit()
def crossings(signal: NDArray[np.float64]) -> int:
    """Count the changes between above and below zero.

    Args:
        signal: The samples; any number of them, also none.
    """
    found = 0
    last = 0.0
    for sample in signal:
        if sample * last < 0:
            found += 1
        if sample != 0:
            last = sample
    return found


# --8<-- [end:crossings]
def main() -> None:
    print(crossings(np.array([1.0, 0.0, -2.0, -1.0, 4.0])))


if __name__ == "__main__":
    main()
