"""What a piece of work allocates, at its peak and when it is over.

Counted by tracemalloc, which must not be running; memory that a C library
takes by other ways than Python's allocators is not seen.
"""

# --8<-- [start:figures]
import gc
import tracemalloc
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Usage:
    """Bytes that a block took, known when it is over.

    Attributes:
        peak: The most that was in use at one time.
        kept: What is still in use.
    """

    peak: int = 0
    kept: int = 0


# --8<-- [end:figures]
# --8<-- [start:usage]
@contextmanager
def usage() -> Generator[Usage]:
    """Measure the block, whether it ends or raises."""
    told = Usage()
    tracemalloc.start()
    try:
        yield told
    finally:
        gc.collect()
        told.kept, told.peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()


# --8<-- [end:usage]
def main() -> None:
    with usage() as used:
        bytes(1_000_000)
    print("peak:", used.peak > 1_000_000, "kept:", used.kept > 10_000)


if __name__ == "__main__":
    main()
