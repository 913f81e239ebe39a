"""Many may read, or one may write.

A writer who waits keeps new readers out, or might wait for ever.
"""

# --8<-- [start:recipes]
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from examples.concurrency.coordination.shelf import Changes


class Recipes(Changes):
    """A book that many read and one writes."""

    readers = writers = 0
    writing = False

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[None]:
        await self.until(lambda: not self.writers)
        self.readers += 1
        try:
            yield
        finally:
            self.readers -= 1
            self.announce()


# --8<-- [end:recipes]
# --8<-- [start:write]
@asynccontextmanager
async def write(book: Recipes, /) -> AsyncGenerator[None]:
    book.writers += 1  # from now on, nobody begins to read
    try:
        await book.until(lambda: not book.readers and not book.writing)
        book.writing = True
        try:
            yield
        finally:
            book.writing = False
    finally:
        book.writers -= 1
        book.announce()


# --8<-- [end:write]
