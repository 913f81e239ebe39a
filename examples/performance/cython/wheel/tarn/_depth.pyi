"""The compiled part."""

from collections.abc import Sequence

def depth(heights: Sequence[int]) -> int:
    """Return how far the lowest point lies below the highest."""
