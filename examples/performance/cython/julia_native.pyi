"""The C version behind a Python function: Cython as the bridge."""

from typing_extensions import Buffer

def escape_time(x: float, y: float, limit: int) -> int:
    """Count the steps that a point spends within the circle of radius 2."""

def fill(heights: Buffer, limit: int) -> None:
    """Write the terrain into `heights` with the hand-written C function.

    Args:
        heights: Writable C-contiguous square buffer of C `int`.
        limit: Greatest height.

    Raises:
        ValueError: If the buffer is not a square, or of another type.
    """
