"""Heights along a walk, in C memory that others read without a copy.

While anybody looks at the memory, it neither moves nor goes away.
"""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

class Track:
    """Heights in metres; a buffer of C `double` in one dimension.

    Args:
        capacity: Number of heights to have room for at first.

    Raises:
        ValueError: If there is no room for a single height.
        MemoryError: If there is not so much memory.
    """

    def __init__(self, capacity: int = 4) -> None: ...
    def __len__(self) -> int: ...
    def __buffer__(self, flags: int, /) -> memoryview: ...
    def append(self, height: float) -> None:
        """Add a height at the end; moves the memory when it is full.

        Args:
            height: The height in metres.

        Raises:
            BufferError: If somebody holds a view.
            ValueError: If the track is frozen.
            MemoryError: If there is not so much memory; nothing is lost.
        """

    def freeze(self) -> None:
        """Allow only views that cannot write from here on.

        Raises:
            BufferError: If somebody holds a view, which may write.
        """

def lift(heights: Buffer | NDArray[np.double], by: float) -> None:
    """Raise all heights where they are.

    Args:
        heights: Writable contiguous buffer of C `double`.
        by: How many metres to add.

    Raises:
        BufferError: If the owner refuses a writable view.
        ValueError: If the buffer is read-only, of another type or layout.
    """

def ascent(heights: Buffer | NDArray[np.double]) -> float:
    """Add up the metres climbed.

    Args:
        heights: Contiguous buffer of C `double`; it may be read-only.

    Raises:
        ValueError: If the buffer is of another type or layout.
    """

def in_use() -> int:
    """Count the blocks of memory that tracks own now."""
