"""Bytes an object takes, counted by the allocator and not by `getsizeof`.

`tracemalloc` must be off when a measurement begins.
"""

# --8<-- [start:footprint]
import gc
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Footprint:
    """Bytes an object.

    Attributes:
        alive: While all the objects exist.
        left: After all of them are gone.
    """

    alive: float
    left: float


# --8<-- [end:footprint]
# --8<-- [start:measure]
def measure(make: Callable[[int, int], object], n: int) -> Footprint:
    """Make `n` objects and let them go, counting bytes."""
    for _ in range(100):  # what the first ones set up is not counted
        make(3, 4)
    kept: list[object] = [None] * n
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for i in range(n):
            kept[i] = make(3, 4)
        alive = tracemalloc.get_traced_memory()[0] - before
        kept.clear()
        gc.collect()
        left = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    return Footprint(alive / n, max(left, 0) / n)


# --8<-- [end:measure]
def main() -> None:
    for make in (complex, range, slice):
        print(f"{make.__name__:8}{measure(make, 1000).alive:.0f} bytes")


if __name__ == "__main__":
    main()
