"""The textbook's table with C types, with and without checks.

A route is any buffer of bytes; its letters are compared as numbers.
"""

from array import array

from typing_extensions import Buffer

def edits_checked(left: Buffer, right: Buffer) -> int:
    """Return the least number of edits; every index is checked.

    Args:
        left: C-contiguous buffer of bytes, such as `bytes` itself.
        right: The same.

    Raises:
        ValueError: If a buffer has another type or layout.
    """

def empty_row(columns: int) -> array[int]:
    """Return the memory for one row of the table.

    Args:
        columns: Letters of the route to the right.
    """

def edits(left: Buffer, right: Buffer) -> int:
    """Return the least number of edits; the buffers are checked once.

    Args:
        left: C-contiguous buffer of bytes, such as `bytes` itself.
        right: The same.

    Raises:
        ValueError: If a buffer has another type or layout.
    """

def edits_released(left: Buffer, right: Buffer) -> int:
    """Do the same without the GIL.

    Args:
        left: C-contiguous buffer of bytes, such as `bytes` itself.
        right: The same.

    Raises:
        ValueError: If a buffer has another type or layout.
    """
