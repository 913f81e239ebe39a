"""Each distance computed once and written twice, on all cores."""

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
