"""Bounded concurrency, with the answers in the order of the questions.

The first failure cancels the rest, as in every TaskGroup.
"""

# --8<-- [start:in-order]
import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


async def ask_in_order(
    ask: Callable[[K], Awaitable[T]], keys: Iterable[K], /, limit: int
) -> list[T]:
    """Ask for every key, at most `limit` at a time."""
    places = asyncio.Semaphore(limit)

    async def one(key: K) -> T:
        async with places:
            return await ask(key)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(key)) for key in keys]
    return [task.result() for task in tasks]


# --8<-- [end:in-order]
