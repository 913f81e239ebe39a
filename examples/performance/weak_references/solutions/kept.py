"""A test that a function does not keep what it was given.

It asks for reference counting or a full collection, and makes one.
"""

# --8<-- [start:kept]
import gc
import weakref
from collections.abc import Callable


def is_kept(use: Callable[[object], object]) -> bool:
    """Whether a call leaves its argument alive.

    Args:
        use: What is called, once. What it returns is dropped.
    """

    class Probe:
        """Something that is new, and that can be found weakly."""

    probe = Probe()
    weak = weakref.ref(probe)
    use(probe)
    del probe
    gc.collect()
    return weak() is not None


# --8<-- [end:kept]
if __name__ == "__main__":
    box: list[object] = []
    print(is_kept(box.append), is_kept(repr))
