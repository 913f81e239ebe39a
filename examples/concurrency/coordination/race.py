"""The first to finish decides; the others are cancelled and awaited.

Awaiting matters: a cancelled task may still be cleaning up.
"""

# --8<-- [start:dismiss]
import asyncio
from asyncio import FIRST_COMPLETED, wait
from collections.abc import Callable, Collection, Coroutine, Iterable
from itertools import islice
from typing import Any, TypeVar

from examples.concurrency.event_loops.virtual_clock import run

K = TypeVar("K")
T = TypeVar("T")


async def dismiss(tasks: Collection[asyncio.Task[Any]], /) -> None:
    """Cancel tasks, and wait until they have ended."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


# --8<-- [end:dismiss]
# --8<-- [start:hedged]
async def hedged(
    ask: Callable[[K], Coroutine[Any, Any, T]],
    keys: Iterable[K],
    /,
    patience: float,
) -> T:
    """Ask the next one after each `patience` or failure, until one answers."""
    asked, coming = list[asyncio.Task[T]](), iter(keys)
    try:
        while True:
            new = [asyncio.create_task(ask(key)) for key in islice(coming, 1)]
            asked += new
            if not (waiting := [task for task in asked if not task.done()]):
                errors = [e for task in asked if (e := task.exception())]
                raise BaseExceptionGroup("nobody answered", errors)
            limit = patience if new else None
            await wait(waiting, timeout=limit, return_when=FIRST_COMPLETED)
            for task in waiting:
                if task.done() and task.exception() is None:
                    return task.result()
    finally:
        await dismiss(asked)


# --8<-- [end:hedged]
# --8<-- [start:main]
async def main() -> None:
    from examples.concurrency.coordination.mills import valley

    mills = valley()
    price = await hedged(mills.ask, ["Alder", "Birch"], patience=1)
    minute = asyncio.get_running_loop().time()
    print(f"{price} after {minute:.0f} min, still asked: {mills.asking}")


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
