"""The distances under directives for the whole file, and no door."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def fill(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances into `result`, and beyond it if it is too small.

    Args:
        points: C-contiguous buffer of C `double`; a row is a point.
        result: Writable C-contiguous buffer of C `double`.
    """
