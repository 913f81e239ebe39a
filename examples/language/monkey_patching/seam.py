"""A rate that can be another for one thread, or one task, at a time.

Whoever reads it asks a context variable, which was made to be replaced.
"""

# --8<-- [start:seam]
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

current_rate = ContextVar("current_rate", default=20)


@contextmanager
def rate(percent: int) -> Generator[None]:
    token = current_rate.set(percent)
    try:
        yield
    finally:
        current_rate.reset(token)


# --8<-- [end:seam]
def main() -> None:
    with rate(7):
        print(current_rate.get())
    print(current_rate.get())


if __name__ == "__main__":
    main()
