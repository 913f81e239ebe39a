"""A C++ function behind a Python one; its exceptions become Python's."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def cheapest(heights: Buffer | NDArray[np.intc]) -> int:
    """Return the cost from the first cell to the last of a square.

    Raises:
        ValueError: If the terrain is empty or not a square.
    """
