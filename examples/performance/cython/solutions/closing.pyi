"""C memory that is given back on request, unless somebody reads it."""

class Sheet:
    """A writable buffer of bytes.

    Args:
        size: Number of bytes.

    Raises:
        ValueError: If there is not at least one.
        MemoryError: If there is not so much memory.
    """

    def __init__(self, size: int) -> None: ...
    def __buffer__(self, flags: int, /) -> memoryview: ...
    def close(self) -> None:
        """Give the memory back now; closing again does nothing.

        Raises:
            BufferError: If somebody holds a view.
        """

def in_use() -> int:
    """Count the blocks of memory that sheets own now."""
