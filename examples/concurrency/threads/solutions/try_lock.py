"""Both locks or none: who cannot have the second gives back the first.

No order is needed, and no thread ever waits with a lock in its hand.
"""

# --8<-- [start:both]
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Lock


@contextmanager
def both(
    one: Lock, other: Lock, on_busy: Callable[[], object] = object
) -> Generator[int]:
    """Hold both locks; the block is given how often it was tried."""
    tries = 1
    while True:
        with one:
            if other.acquire(blocking=False):
                try:
                    yield tries
                finally:
                    other.release()
                return
        on_busy()
        one, other = other, one
        tries += 1


# --8<-- [end:both]
def main() -> None:
    with both(Lock(), Lock()) as tries:
        print(tries)


if __name__ == "__main__":
    main()
