"""Errors that cross a C function, because its signature lets them."""

from collections.abc import Iterable

def total(heights: Iterable[int]) -> int:
    """Add up heights.

    Raises:
        ValueError: If a height is below sea level.
    """
