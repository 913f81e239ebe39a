"""The same lines under the directives that every tutorial copies."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def height_at(row: Buffer | NDArray[np.intc], column: int) -> int:
    """Return one height."""

def wrap(column: int, side: int) -> int:
    """Bring a column back into the map, from either side."""

def midpoint(left: int, right: int) -> int:
    """Return the column halfway, rounded down."""
