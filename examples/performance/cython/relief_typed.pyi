"""Roughness over typed memoryviews, for three element types at once.

One source, one compiled function for each member of the fused type.
"""

from typing import Any

from numpy.typing import NDArray
from typing_extensions import Buffer

def roughness(surface: Buffer | NDArray[Any]) -> int | float:
    """Add up the absolute differences of horizontal neighbours.

    Args:
        surface: C-contiguous buffer of C `int`, `float` or `double`.

    Returns:
        An `int` for integers, a `float` otherwise.

    Raises:
        TypeError: If there is no version for the element type.
        ValueError: If the buffer is not C-contiguous.
    """

def roughness_strided(surface: Buffer | NDArray[Any]) -> int | float:
    """Do the same for any layout: transposed, sliced, every other row."""
