"""The C version behind a Python function: Cython as the bridge."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def escape_time(x: float, y: float, limit: int) -> int:
    """Count the steps that a point spends within the circle of radius 2."""

def fill(heights: Buffer | NDArray[np.intc], limit: int) -> None:
    """Write the terrain into `heights` with the hand-written C function.

    Args:
        heights: Writable C-contiguous square buffer of C `int`.
        limit: Greatest height.

    Raises:
        ValueError: If the buffer is not a square, or of another type.
    """

def roughness(surface: Buffer | NDArray[np.intc]) -> int:
    """Add up the absolute differences of horizontal neighbours.

    Args:
        surface: C-contiguous buffer of C `int`.

    Raises:
        ValueError: If the buffer is of another type or layout.
    """
