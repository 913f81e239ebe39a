"""How deep the water can get."""

from collections.abc import Sequence

def depth(heights: Sequence[int]) -> int:
    """Return how far the lowest point lies below the highest."""
