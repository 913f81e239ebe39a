"""The newest item only: a reader who is slow skips, and is never behind.

What is skipped is lost on purpose, and counted.
"""

# --8<-- [start:latest]
import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """A buffer for one item, in which a newer one takes its place."""

    def __init__(self) -> None:
        self.skipped = 0
        self._items: asyncio.Queue[T] = asyncio.Queue(1)

    async def fill(self, source: AsyncGenerator[T], /) -> None:
        async with aclosing(source):
            async for item in source:
                if self._items.full():
                    self._items.get_nowait()
                    self.skipped += 1
                self._items.put_nowait(item)

    async def get(self) -> T:
        return await self._items.get()


# --8<-- [end:latest]
