"""`errno` of a C library as the `OSError` that Python would have raised."""

from os import PathLike
from typing import TypedDict

class Logbook(TypedDict):
    """What the C struct holds.

    Attributes:
        days: Number of heights read.
        lowest: Least height in metres; infinity if there is none.
        highest: Greatest height; minus infinity if there is none.
    """

    days: int
    lowest: float
    highest: float

def read(path: str | bytes | PathLike[str]) -> Logbook:
    """Read one height a day from a file.

    Args:
        path: A text file of numbers.

    Raises:
        OSError: As `open` and reading would raise it, file name included;
            with `errno.EINVAL` if something else than numbers is found.
        ValueError: If the path holds a null byte.
    """
