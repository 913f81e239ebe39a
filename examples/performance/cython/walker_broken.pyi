"""The same callback, declared `noexcept`: its exceptions are lost."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def each_above(
    heights: Buffer | NDArray[np.double],
    level: float,
    visit: Callable[[int, float], object],
) -> bool:
    """Call `visit(at, height)`; what it raises is printed, and counts as 0."""
