"""C memory in a capsule: its name says the type, its end frees it."""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer, CapsuleType

def pack(heights: Buffer | NDArray[np.double]) -> CapsuleType:
    """Copy heights into C memory that the capsule owns.

    Args:
        heights: Contiguous buffer of C `double`.

    Raises:
        ValueError: If there are none.
    """

def unpack(capsule: CapsuleType) -> list[float]:
    """Read the heights in a parcel, which keeps them.

    Raises:
        ValueError: If the capsule is something else.
    """

def in_use() -> int:
    """Count the blocks of memory that capsules own now."""
