"""A collector that was switched off to be faster, and left off.

Every cycle that the program drops stays for as long as the process does.
"""

# --8<-- [start:disabled]
import gc
from weakref import WeakSet

from examples.performance.memory.roll import Roll


def develop_all(jobs: int) -> int:
    """Develop rolls, dropping each; tell how many are still there."""
    alive: WeakSet[Roll] = WeakSet()
    gc.disable()
    for _ in range(jobs):
        roll = Roll(36)
        alive.add(roll)
        del roll
    return len(alive)


# --8<-- [end:disabled]
def main() -> None:
    try:
        print("still there:", develop_all(100))
    finally:
        gc.enable()


if __name__ == "__main__":
    main()
