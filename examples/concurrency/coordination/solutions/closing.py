"""Closing with a time limit: who is not done by then is sent home.

Nothing is lost by it, because the loaves are only on lease.
"""

# --8<-- [start:close-within]
import asyncio
from collections.abc import Collection
from typing import Any, TypeVar

from examples.concurrency.coordination.shelf import Shelf, close

T = TypeVar("T")


async def close_within(
    minutes: float,
    shelf: Shelf[T],
    workers: Collection[asyncio.Task[Any]],
    /,
) -> list[T]:
    """Close, wait so long, cancel the rest; return what is left."""
    close(shelf)
    _, late = await asyncio.wait(workers, timeout=minutes)
    for worker in late:
        worker.cancel()
    if late:
        await asyncio.wait(late)
    return list(shelf.loaves)


# --8<-- [end:close-within]
