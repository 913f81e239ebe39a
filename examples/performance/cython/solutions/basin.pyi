"""The area that never escapes, counted by all cores."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def area(heights: Buffer | NDArray[np.intc], limit: int) -> int:
    """Count the points whose height is `limit`."""
