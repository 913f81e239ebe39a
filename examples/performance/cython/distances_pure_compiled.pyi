"""`distances_pure.py` compiled: the types are C types."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def fill_parallel(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances into `result`, each row on some core.

    Args:
        points: C-contiguous buffer of C `double`; a row is a point.
        result: Writable C-contiguous square buffer of C `double`.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """
