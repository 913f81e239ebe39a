"""A loop that ends only when another thread gets to run.

It is the proof that `nogil` let go of the interpreter.
"""

from typing_extensions import Buffer

def wait_released(flag: Buffer, patience: int) -> bool:
    """Spin without the GIL until `flag[0]` is set.

    Args:
        flag: Buffer of C `int` that another thread sets to 1.
        patience: Number of turns after which to give up.

    Returns:
        Whether the flag was set.
    """

def wait_held(flag: Buffer, patience: int) -> bool:
    """Do the same while holding the GIL: nobody can set the flag."""
