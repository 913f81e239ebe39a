"""The bits of a column in machine words; a carry joins the words.

Routes may be as long as memory allows.
"""

from typing_extensions import Buffer

def edits(left: Buffer, right: Buffer) -> int:
    """Return the least number of insertions, deletions, replacements.

    Args:
        left: C-contiguous buffer of bytes, such as `bytes` itself.
        right: The same.

    Raises:
        ValueError: If a buffer has another type or layout.
    """
