"""The area that never escapes, counted by all cores."""

from typing_extensions import Buffer

def area(heights: Buffer, limit: int) -> int:
    """Count the points whose height is `limit`."""
