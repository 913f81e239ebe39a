"""Chunks taken for whole lines: two wrong lines at every cut.

Right for each file that is smaller than a chunk, so for each test file.
"""

# --8<-- [start:lines]
from collections.abc import AsyncGenerator, AsyncIterable


async def lines(source: AsyncIterable[bytes], /) -> AsyncGenerator[bytes]:
    async for chunk in source:
        for line in chunk.splitlines():
            yield line


# --8<-- [end:lines]
