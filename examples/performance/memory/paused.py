"""A collector that waits until it is called.

The pause is of the whole process, and is ended whatever happens.
"""

# --8<-- [start:paused]
import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def paused() -> Generator[None]:
    """Let nothing be collected in the block unless it asks."""
    was_on = gc.isenabled()
    gc.collect()  # what was garbage before is nobody's finding
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


# --8<-- [end:paused]
def main() -> None:
    with paused():
        print("paused: ", gc.isenabled())
    print("resumed:", gc.isenabled())


if __name__ == "__main__":
    main()
