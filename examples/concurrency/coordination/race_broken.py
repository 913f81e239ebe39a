"""A race whose losers run on.

The pending set of `asyncio.wait` is dropped: `wait` cancels nothing.
"""

# --8<-- [start:first]
import asyncio
from collections.abc import Iterable

from examples.concurrency.coordination.mills import Mills


async def first(mills: Mills, names: Iterable[str], /) -> int:
    tasks = [asyncio.create_task(mills.ask(name)) for name in names]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return done.pop().result()


# --8<-- [end:first]
