"""The hand-written C kernels behind Python functions."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def fill(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances into `result`.

    Args:
        points: C-contiguous buffer of C `double`; a row is a point.
        result: Writable C-contiguous square buffer of C `double`.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """

def edits(left: Buffer, right: Buffer) -> int:
    """Return the least number of edits from `left` to `right`.

    Args:
        left: Letters, a byte each.
        right: Letters, a byte each.
    """
