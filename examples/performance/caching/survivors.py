"""How many slopes are alive after nobody has them any more.

Collection is asked for, so that cycles do not count.
"""

# --8<-- [start:survivors]
import gc
from collections.abc import Callable
from typing import Any
from weakref import WeakSet


def survivors(make: Callable[[int], Any], count: int) -> int:
    """Make so many slopes, ask each, and return how many stay alive."""
    alive = WeakSet[Any]()

    def ask(angle: int) -> None:
        slope = make(angle)
        slope.danger(40)
        alive.add(slope)

    for angle in range(count):
        ask(angle)
    gc.collect()
    return len(alive)


# --8<-- [end:survivors]
def main() -> None:
    from examples.performance.caching.slope import Slope

    print(survivors(Slope, 200))


if __name__ == "__main__":
    main()
