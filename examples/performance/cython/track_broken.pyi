"""The same track with a view that nobody keeps alive, and one that leaks."""

class Track:
    """Heights in metres.

    Args:
        capacity: Number of heights to have room for at first.
    """

    def __init__(self, capacity: int = 4) -> None: ...
    def append(self, height: float) -> None:
        """Add a height at the end; a view now shows memory given back."""

    def heights(self) -> memoryview[float]:
        """Return a view that does not know whose memory it shows."""

def in_use() -> int:
    """Count the blocks of memory that tracks own now."""
