"""One basket for each visit, which code below the visit finds by itself.

Tasks, and `asyncio.to_thread`, begin with a copy of the context; a thread
that is started by hand does so on free-threaded builds only.
"""

# --8<-- [start:visit]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_basket: ContextVar[list[str]] = ContextVar("basket")


@contextmanager
def visit() -> Generator[list[str]]:
    token = _basket.set([])
    try:
        yield _basket.get()
    finally:
        _basket.reset(token)


def reserve(seat: str) -> None:
    """Put a seat into this visit's basket; LookupError: there is none."""
    _basket.get().append(seat)


# --8<-- [end:visit]
# --8<-- [start:guests]
async def guest(seat: str, everybody: asyncio.Barrier) -> list[str]:
    with visit() as basket:
        await everybody.wait()  # all visits have begun
        reserve(seat)
        return basket


async def main() -> None:
    everybody = asyncio.Barrier(3)
    guests = (guest(seat, everybody) for seat in ("A1", "B2", "C3"))
    print(await asyncio.gather(*guests))


# --8<-- [end:guests]
if __name__ == "__main__":
    asyncio.run(main())
