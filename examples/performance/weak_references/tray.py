"""An object that comes back from its own `__del__`, and what that does.

`__del__` is called once in a life, so the second death is quiet.
"""

# --8<-- [start:tray]
import gc
import weakref
from typing import NamedTuple


class Tray:
    """A developing tray that puts itself on the shelf when dropped.

    Args:
        shelf: Where unused trays stand.
    """

    def __init__(self, shelf: list["Tray"]) -> None:
        self.shelf = shelf
        self.inside: Tray | None = None

    def __del__(self) -> None:
        self.shelf.append(self)


# --8<-- [end:tray]
# --8<-- [start:drop]
class Dropped(NamedTuple):
    """What a drop has led to."""

    came_back: int
    found_weakly: bool
    finalized: bool
    came_back_again: int


def drop(*, cyclic: bool) -> Dropped:
    """Drop a tray, look after it, and drop it again."""
    shelf: list[Tray] = []
    tray = Tray(shelf)
    if cyclic:
        tray.inside = tray
    weak, close = weakref.ref(tray), weakref.finalize(tray, int)
    del tray
    gc.collect()
    first = len(shelf), weak() is not None, not close.alive
    shelf.clear()
    gc.collect()
    return Dropped(*first, came_back_again=len(shelf))


# --8<-- [end:drop]
if __name__ == "__main__":
    print(drop(cyclic=False))
    print(drop(cyclic=True))
