"""Objects that the collector is told to leave alone.

`gc.unfreeze` puts back everything that anybody froze.
"""

# --8<-- [start:frozen]
import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def frozen() -> Generator[int]:
    """Set all that lives aside for the block; yield how much it was."""
    gc.collect()  # or the garbage is frozen too
    gc.freeze()
    try:
        yield gc.get_freeze_count()
    finally:
        gc.unfreeze()


# --8<-- [end:frozen]
def main() -> None:
    with frozen() as count:
        print("frozen:  ", count > 1000)
    print("unfrozen:", gc.get_freeze_count() == 0)


if __name__ == "__main__":
    main()
