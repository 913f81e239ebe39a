"""Python's rules for edges, kept: indices are checked, `%` floors."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def height_at(row: Buffer | NDArray[np.intc], column: int) -> int:
    """Return one height; a negative column counts from the end.

    Raises:
        IndexError: If there is no such column.
    """

def wrap(column: int, side: int) -> int:
    """Bring a column back into the map, from either side."""

def midpoint(left: int, right: int) -> int:
    """Return the column halfway, rounded down."""
