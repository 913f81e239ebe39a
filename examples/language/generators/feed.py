"""Levels from a link, as an async generator that its user closes.

The link is closed by the task that read it, before the block is left.
"""

# --8<-- [start:link]
import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing


class Link:
    """A line to a gauge; it takes a turn of the loop to read or close."""

    def __init__(self, *levels: float) -> None:
        self.levels = deque(levels)
        self.closed_by: asyncio.Task[object] | None = None

    async def read(self) -> float:
        await asyncio.sleep(0)
        return self.levels.popleft()

    async def close(self) -> None:
        await asyncio.sleep(0)
        self.closed_by = asyncio.current_task()


# --8<-- [end:link]
# --8<-- [start:feed]
async def feed(link: Link) -> AsyncGenerator[float]:
    """Yield levels until the link has no more, then close it."""
    try:
        while link.levels:
            yield await link.read()
    finally:
        await link.close()


# --8<-- [end:feed]
# --8<-- [start:first-above]
async def first_above(mark: float, link: Link) -> float | None:
    """Return the first level above the mark; the link is then closed."""
    async with aclosing(feed(link)) as levels:
        async for level in levels:
            if level > mark:
                return level
    return None


# --8<-- [end:first-above]
# --8<-- [start:main]
async def main() -> None:
    link = Link(1.42, 2.31, 1.9)
    print("found", await first_above(2.0, link))
    print("closed by the reader:", link.closed_by is asyncio.current_task())


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
