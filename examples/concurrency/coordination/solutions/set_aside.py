"""A worker that sets aside what it cannot do, and goes on.

A cancelled worker is another matter: its item goes back.
"""

# --8<-- [start:aside]
from collections.abc import Awaitable, Callable
from typing import TypeVar

from examples.concurrency.coordination.shelf import Shelf
from examples.concurrency.coordination.worker import work

T = TypeVar("T")


async def work_on(
    source: Shelf[T],
    step: Callable[[T], Awaitable[object]],
    aside: list[tuple[T, Exception]],
    /,
) -> None:
    """Work as `work` does; an item that fails ends in `aside`."""

    async def attempt(item: T) -> None:
        try:
            await step(item)
        except Exception as error:
            aside.append((item, error))

    await work(source, attempt)


# --8<-- [end:aside]
