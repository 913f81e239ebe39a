"""A bounded shelf that leases its loaves: a cancelled worker loses none.

Nothing is awaited between a change of the shelf and its announcement.
"""

# --8<-- [start:changes]
import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


class Changes:
    """Wakes all who wait for a condition; announcing never waits."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()

    def announce(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, ready: Callable[[], object], /) -> None:
        while not ready():
            await self._changed.wait()


# --8<-- [end:changes]
# --8<-- [start:shelf]
class ClosedError(Exception):
    """The shelf takes no more loaves."""


class Shelf(Changes, Generic[T]):
    """Loaves in order; one on lease still takes up its place."""

    def __init__(self, places: int, loaves: Iterable[T] = (), /) -> None:
        super().__init__()
        self.places, self.loaves = places, deque(loaves)
        self.leased, self.closed = 0, False

    async def put(self, loaf: T, /) -> None:
        await self.until(lambda: self.closed or self.free() > 0)
        if self.closed:
            raise ClosedError
        self.loaves.append(loaf)
        self.announce()

    def free(self) -> int:
        return self.places - len(self.loaves) - self.leased


# --8<-- [end:shelf]
# --8<-- [start:close]
class SoldOutError(Exception):
    """The shelf is closed, and nothing is left that could come back."""


def close(shelf: Shelf[T], /) -> None:
    """Let no more loaves in; those inside can still be leased."""
    shelf.closed = True
    shelf.announce()


def sold_out(shelf: Shelf[T], /) -> bool:
    """Whether nothing will ever come from this shelf again."""
    return shelf.closed and not shelf.loaves and not shelf.leased


# --8<-- [end:close]
# --8<-- [start:lease]
@asynccontextmanager
async def lease(shelf: Shelf[T], /) -> AsyncGenerator[T]:
    """Lend the next loaf: gone if the block ends, else back in front.

    Raises:
        SoldOutError: There will be no next loaf.
    """
    await shelf.until(lambda: shelf.loaves or sold_out(shelf))
    if not shelf.loaves:
        raise SoldOutError
    loaf = shelf.loaves.popleft()
    shelf.leased += 1
    try:
        yield loaf
    except BaseException:
        shelf.loaves.appendleft(loaf)
        raise
    finally:
        shelf.leased -= 1
        shelf.announce()


# --8<-- [end:lease]
async def main() -> None:
    """Lease a loaf, and change one's mind."""
    shelf = Shelf(2, ["rye", "spelt"])
    try:
        async with lease(shelf) as loaf:
            print(f"{loaf} on lease, {list(shelf.loaves)} on the shelf")
            raise ValueError("too dark")
    except ValueError as error:
        print(f"{error}: {list(shelf.loaves)} on the shelf")


if __name__ == "__main__":
    asyncio.run(main())
