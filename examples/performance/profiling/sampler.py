"""A sampling profiler: a second thread that looks where the first one is.

It needs its turn of the GIL to look, and so it cannot look everywhere.
"""

# The documented way to another thread's frame begins with an underscore.
# pyright: reportPrivateUsage=false

# --8<-- [start:sampling]
import sys
import threading
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager

from examples.performance.profiling.stacks import Stacks, stack_of


def look(thread: int) -> tuple[str, ...]:
    """Return the stack of a thread, as it is now.

    Args:
        thread: Its identifier.
    """
    return tuple(stack_of(sys._current_frames()[thread], None))


# --8<-- [end:sampling]
# --8<-- [start:run]
@contextmanager
def sampling(every: float = 0.001) -> Generator[Stacks, None, None]:
    """Look at this thread again and again, for as long as the block lasts.

    Args:
        every: Seconds between two looks, at least.
    """
    watched, stop = threading.get_ident(), threading.Event()
    stacks: Stacks = Counter()

    def run() -> None:
        while not stop.wait(every):
            stacks[look(watched)] += 1

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield stacks
    finally:
        stop.set()
        thread.join()


# --8<-- [end:run]
def main() -> None:
    print(look(threading.get_ident())[-2:])


if __name__ == "__main__":
    main()
