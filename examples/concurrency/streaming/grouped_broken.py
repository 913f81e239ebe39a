"""A stream that yields from within a TaskGroup.

The group belongs to the reader's task, and cancels it when a source fails.
"""

# --8<-- [start:merged]
import asyncio
from collections.abc import AsyncGenerator
from typing import TypeVar

from examples.concurrency.streaming.merge import Buffer, drain, pump

T = TypeVar("T")


async def merged(*sources: AsyncGenerator[T], ahead: int) -> AsyncGenerator[T]:
    buffer: Buffer[T] = asyncio.Queue(ahead)
    async with asyncio.TaskGroup() as group:
        for source in sources:
            group.create_task(pump(source, buffer))
        async for item in drain(buffer, len(sources)):
            yield item


# --8<-- [end:merged]
