"""Freezing whatever is there, garbage included.

What has been frozen is collected by nothing until it is unfrozen.
"""

# --8<-- [start:frozen]
import gc
from weakref import ref

from examples.performance.memory.roll import Roll


def warm_up() -> "ref[Roll]":
    """Load a roll, let it go, and freeze, as before a fork."""
    roll = Roll(36)
    probe = ref(roll)
    del roll  # a cycle: garbage, but not gone
    gc.freeze()
    return probe


# --8<-- [end:frozen]
def main() -> None:
    probe = warm_up()
    try:
        gc.collect()
        print("still there:", probe() is not None)
    finally:
        gc.unfreeze()


if __name__ == "__main__":
    main()
