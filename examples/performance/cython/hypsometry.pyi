"""How much of a terrain lies at each height: a C library with a handle.

The handle lives exactly as long as the Python object that owns it.
"""

class Hypsometry:
    """Counts of heights, kept by a C library.

    Args:
        bins: Number of heights, from 0 up.

    Raises:
        ValueError: If there is not at least one bin.
        MemoryError: If the library cannot allocate.
    """

    def __init__(self, bins: int) -> None: ...
    def add(self, height: int) -> None:
        """Count one point.

        Raises:
            ValueError: If the height has no bin.
        """

    def __getitem__(self, height: int) -> int: ...
