"""The size of a list of pointers, sold as the memory of the process.

Copied as a decorator; what it measures is how many objects are tracked.
"""

# --8<-- [start:decorator]
import gc
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def memory_used(work: Callable[[], T]) -> tuple[T, int]:
    """Do the work; tell by how much the "memory" has grown."""
    before = sys.getsizeof(gc.get_objects())
    result = work()
    return result, sys.getsizeof(gc.get_objects()) - before


# --8<-- [end:decorator]
def main() -> None:
    scan, used = memory_used(lambda: bytes(100_000_000))
    print(len(scan), "bytes kept,", used < 10_000)


if __name__ == "__main__":
    main()
