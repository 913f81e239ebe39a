"""`std::priority_queue` as a Python class, and Dijkstra on top of it.

The class guards what C++ leaves undefined: popping from an empty queue.
"""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

class Frontier:
    """A queue that gives back the cheapest cell first."""

    def __len__(self) -> int: ...
    def push(self, cost: int, cell: int) -> None:
        """Add a cell that was reached at this cost."""

    def pop(self) -> tuple[int, int]:
        """Remove the cheapest entry.

        Returns:
            Its cost and its cell.

        Raises:
            IndexError: If the queue is empty.
        """

def cheapest(heights: Buffer | NDArray[np.intc]) -> int:
    """Return the cost from the first cell to the last of a square.

    Args:
        heights: C-contiguous square buffer of C `int`, none negative.

    Raises:
        ValueError: If the terrain is empty or not a square.
    """
