"""Python functions as C callbacks whose exceptions reach the caller.

The walk itself runs without the GIL.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def each_above(
    heights: Buffer | NDArray[np.double],
    level: float,
    visit: Callable[[int, float], object],
) -> bool:
    """Call `visit(at, height)` for each height that reaches a level.

    Whatever `visit` raises ends the walk and is raised here.

    Args:
        heights: Contiguous buffer of C `double`.
        level: Least height that is visited.
        visit: Ends the walk by returning something true.

    Returns:
        Whether `visit` ended the walk.
    """

def aside_above(
    heights: Buffer | NDArray[np.double],
    level: float,
    notify: Callable[[int, float], object],
) -> None:
    """Do the same on a thread of the C library, which walks to the end.

    After `notify` has raised it is not called again; its exception is raised
    here when the walk is over.

    Args:
        heights: Contiguous buffer of C `double`.
        level: Least height that is reported.
        notify: Is called on the other thread.

    Raises:
        OSError: If the thread cannot be started.
    """
