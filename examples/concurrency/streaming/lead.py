"""How far is a source ahead of a reader who is slower?

A count, not a time: what was produced, less what was read.
"""

# --8<-- [start:lead]
import asyncio
from collections.abc import AsyncGenerator

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.streaming.merge import merged


async def lead(ahead: int, /) -> int:
    """Read a hundred numbers through a buffer; tell the longest lead."""
    produced = read = longest = 0

    async def source() -> AsyncGenerator[int]:
        nonlocal produced, longest
        for number in range(100):
            produced += 1
            longest = max(longest, produced - read)
            yield number

    async with merged(source(), ahead=ahead) as stream:
        async for _ in stream:
            await asyncio.sleep(1)
            read += 1
    return longest


# --8<-- [end:lead]
def main() -> None:
    """Three bounds, and none."""
    for ahead in (1, 4, 16, 0):
        print(f"ahead {ahead}: {run(lead(ahead))}")


if __name__ == "__main__":
    main()
