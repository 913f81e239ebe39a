"""What frees an object: its count, the collector, or nothing yet.

The object must be one that can be weakly referenced.
"""

# --8<-- [start:fate]
import gc
from collections.abc import Callable
from weakref import ref

from examples.performance.memory.paused import paused
from examples.performance.memory.roll import Frame, Roll


def fate(make: Callable[[], object]) -> str:
    """Tell what frees the object that `make` returns.

    Args:
        make: Makes the object; nobody else is given it.
    """
    with paused():
        probe = ref(make())
        if probe() is None:
            return "its count"
        gc.collect()
        return "the collector" if probe() is None else "nothing"


# --8<-- [end:fate]
def main() -> None:
    print("frame:", fate(lambda: Frame(1)))
    print("roll: ", fate(lambda: Roll(36)))


if __name__ == "__main__":
    main()
