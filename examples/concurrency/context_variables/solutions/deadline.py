"""A deadline that everything below inherits, and may only shorten.

It says how much time is left; who waits has to ask for it.
"""

# --8<-- [start:deadline]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf

_deadline: ContextVar[float] = ContextVar("deadline", default=inf)


def remaining() -> float:
    """Return the seconds until the deadline, infinity if there is none."""
    return _deadline.get() - asyncio.get_running_loop().time()


@contextmanager
def deadline(seconds: float) -> Generator[None]:
    """Set a deadline, unless an earlier one is set already."""
    asked = asyncio.get_running_loop().time() + seconds
    token = _deadline.set(min(asked, _deadline.get()))
    try:
        yield
    finally:
        _deadline.reset(token)


# --8<-- [end:deadline]
async def main() -> None:
    with deadline(10):
        await asyncio.sleep(4)
        with deadline(60):
            print(remaining())
        with deadline(2):
            print(remaining())
    print(remaining())


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
