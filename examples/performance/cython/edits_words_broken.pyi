"""The bits of a column in one machine word, as it is often copied."""

from typing_extensions import Buffer

def edits(left: Buffer, right: Buffer) -> int:
    """Return the least number of edits, if `left` has at most 64 letters.

    Args:
        left: C-contiguous buffer of bytes, such as `bytes` itself.
        right: The same.
    """
