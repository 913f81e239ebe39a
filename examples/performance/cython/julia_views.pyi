"""Heights written into the caller's buffer, by one core or by all.

No Python object is touched inside, so the GIL is released.
"""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def fill(heights: Buffer | NDArray[np.intc], limit: int) -> None:
    """Write the terrain into `heights` on the calling thread.

    Args:
        heights: Writable C-contiguous buffer of C `int`, two dimensions;
            its width is the side of the square plane.
        limit: Greatest height.

    Raises:
        ValueError: If the buffer has another type, shape or layout.
        ZeroDivisionError: If the buffer has no columns.
    """

def fill_parallel(
    heights: Buffer | NDArray[np.intc], limit: int, threads: int = 0
) -> None:
    """Write the terrain into `heights`, each row on some core.

    Args:
        heights: As for `fill`.
        limit: Greatest height.
        threads: Number of threads; 0 leaves it to OpenMP.

    Raises:
        ValueError: If the buffer has another type, shape or layout.
        ZeroDivisionError: If the buffer has no columns.
    """
