"""An async generator that its user leaves, and nobody closes.

The event loop does, later and in another task.
"""

# --8<-- [start:first-above]
import asyncio

from examples.language.generators.feed import Link, feed


async def first_above(mark: float, link: Link) -> float | None:
    async for level in feed(link):
        if level > mark:
            return level
    return None


# --8<-- [end:first-above]
# --8<-- [start:main]
async def main() -> None:
    link = Link(1.42, 2.31, 1.9)
    print("found", await first_above(2.0, link))
    print("closed:", link.closed_by is not None)
    for _turn in range(9):
        await asyncio.sleep(0)
    print("closed:", link.closed_by is not None)
    print("closed by the reader:", link.closed_by is asyncio.current_task())


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
