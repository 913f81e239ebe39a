"""Scratch memory for the length of one call, sorted by C's own qsort."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def median(heights: Buffer | NDArray[np.double]) -> float:
    """Return the middle height, or the mean of the two in the middle.

    Args:
        heights: Buffer of C `double`, in any layout; it is left alone.

    Raises:
        ValueError: If there are no heights, or one of them is not a number.
    """
