"""Batches of a stream: full ones, and the last one as it is.

The source is closed with the batches.
"""

# --8<-- [start:batched]
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TypeVar

T = TypeVar("T")


async def batched(
    source: AsyncGenerator[T], /, size: int
) -> AsyncGenerator[list[T]]:
    """Yield lists of `size` items, and what is left."""
    batch = list[T]()
    async with aclosing(source):
        async for item in source:
            batch.append(item)
            if len(batch) == size:
                yield batch
                batch = []
    if batch:
        yield batch


# --8<-- [end:batched]
