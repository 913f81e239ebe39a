"""The distances as C loops over the caller's buffers, step by step.

Each adds in the order of the plain version, so all bits are equal.
"""

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Buffer

def fill_checked(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances into `result`; every index is checked.

    Args:
        points: C-contiguous buffer of C `double`; a row is a point.
        result: Writable C-contiguous square buffer of C `double`.

    Raises:
        IndexError: If `result` has too few rows or columns.
        ValueError: If a buffer has another type, shape or layout.
    """

def check(count: int, result: Buffer | NDArray[np.float64]) -> None:
    """Refuse a result that is no square of `count`.

    Args:
        count: Number of points.
        result: The buffer to be filled.

    Raises:
        ValueError: If it has another shape.
    """

def fill(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances into `result`, which is checked once.

    Args:
        points: As for `fill_checked`.
        result: As for `fill_checked`.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """

def fill_released(
    points: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Do the same without the GIL.

    Args:
        points: As for `fill_checked`.
        result: As for `fill_checked`.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """

def fill_parallel(
    points: Buffer | NDArray[np.float64],
    result: Buffer | NDArray[np.float64],
    threads: int = 0,
) -> None:
    """Do the same, each row on some core.

    Args:
        points: As for `fill_checked`.
        result: As for `fill_checked`.
        threads: Number of threads; 0 leaves it to OpenMP.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """

def fill_columns(
    columns: Buffer | NDArray[np.float64], result: Buffer | NDArray[np.float64]
) -> None:
    """Write the distances of points whose coordinates lie in columns.

    Args:
        columns: The points transposed: a row is a coordinate of all.
        result: As for `fill_checked`.

    Raises:
        ValueError: If a buffer has another type, shape or layout.
    """
