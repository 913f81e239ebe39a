"""Two functions whose answers `fastmath` changes.

Each is compiled twice from one body, so only the flag differs.
"""

# --8<-- [start:summing]
from math import isnan

import numpy as np
from numba import njit
from numpy.typing import NDArray


def total(samples: NDArray[np.float64]) -> float:
    """Return the sum, with what each step rounds away added back."""
    found = lost = 0.0
    for sample in samples:
        mended = sample - lost
        longer = found + mended
        lost = (longer - found) - mended
        found = longer
    return found


def gaps(samples: NDArray[np.float64]) -> int:
    """Count the samples that are missing, which are NaN."""
    found = 0
    for sample in samples:
        if isnan(sample):
            found += 1
    return found


# --8<-- [end:summing]
# --8<-- [start:flags]
exact_total = njit()(total)
exact_gaps = njit()(gaps)
fast_total = njit(fastmath=True)(total)
fast_gaps = njit(fastmath=True)(gaps)


# --8<-- [end:flags]
def main() -> None:
    samples = np.array([0.1, np.nan])
    print(exact_gaps(samples), fast_gaps(samples))


if __name__ == "__main__":
    main()
