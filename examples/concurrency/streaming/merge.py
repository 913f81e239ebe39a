"""Several streams as one, with a bounded buffer between.

The stream lives in a block, so that its tasks end where they began.
"""

# --8<-- [start:pump]
import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager
from typing import TypeAlias, TypeVar

from examples.concurrency.event_loops.virtual_clock import run

T = TypeVar("T")
Buffer: TypeAlias = asyncio.Queue[tuple[T] | None]


async def pump(source: AsyncGenerator[T], buffer: Buffer[T], /) -> None:
    """Fill the buffer from a source, at the pace of the reader."""
    async with aclosing(source):
        async for item in source:
            await buffer.put((item,))
    await buffer.put(None)


# --8<-- [end:pump]
# --8<-- [start:drain]
async def drain(buffer: Buffer[T], sources: int, /) -> AsyncGenerator[T]:
    """Yield what so many pumps put, until each has ended."""
    while sources:
        if item := await buffer.get():
            yield item[0]
        else:
            sources -= 1


# --8<-- [end:drain]
# --8<-- [start:merged]
@asynccontextmanager
async def merged(
    *sources: AsyncGenerator[T], ahead: int
) -> AsyncGenerator[AsyncGenerator[T]]:
    """Read all sources at once, and no more than `ahead` items early.

    Raises:
        ExceptionGroup: A source failed, which cancels the block; or the
            block did.
    """
    buffer: Buffer[T] = asyncio.Queue(ahead)
    async with asyncio.TaskGroup() as group:
        pumps = [group.create_task(pump(s, buffer)) for s in sources]
        async with aclosing(drain(buffer, len(sources))) as items:
            yield items
        for task in pumps:
            task.cancel()


# --8<-- [end:merged]
# --8<-- [start:main]
async def main() -> None:
    from examples.concurrency.streaming.station import tremors

    etna = tremors("Etna", [3, 4, 5], every=2)
    stromboli = tremors("Stromboli", [1, 9, 2, 2], every=2.5)
    async with merged(etna, stromboli, ahead=1) as stream:
        async for tremor in stream:
            second = asyncio.get_running_loop().time()
            print(f"{second:g} s: {tremor.station} {tremor.strength}")
            if tremor.strength == 9:
                break
    print("nobody is left:", len(asyncio.all_tasks()) == 1)


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
