"""Edits between buffers of bytes, or of code points."""

from array import array

from typing_extensions import Buffer

def edits(left: Buffer, right: Buffer) -> int:
    """Return the least number of insertions, deletions, replacements.

    Args:
        left: C-contiguous buffer of bytes or of C `unsigned int`.
        right: Another of the same type.

    Raises:
        TypeError: If there is no version for the element types.
        ValueError: If a buffer has another layout.
    """

def code_points(text: str) -> array[int]:
    """Return the letters of a text as numbers.

    Args:
        text: Any text.
    """
