"""A callback that is never called, since its reference was not kept.

The reference is an object too, and it died first.
"""

# --8<-- [start:watch]
import weakref
from collections.abc import Callable


def watch(plate: object, tell: Callable[[], object]) -> None:
    weakref.ref(plate, lambda _: tell())


# --8<-- [end:watch]
if __name__ == "__main__":

    class Plate:
        """A plate that is watched."""

    watch(Plate(), lambda: print("gone"))
    print("nobody was told")
