"""`julia_pure.py` compiled: the types are C types."""

def heights(side: int, limit: int) -> list[list[int]]:
    """Return the heights of a square with `side` points on each side."""

def is_compiled() -> bool:
    """Tell which of its two forms this module has."""
