"""One object for all tasks, made by a coroutine that they share.

For one event loop: a task belongs to the loop that it was made in.
"""

# --8<-- [start:one-task]
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class OneTask(Generic[T]):
    def __init__(self, make: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._make = make
        self._task: asyncio.Task[T] | None = None

    async def __call__(self) -> T:
        if self._task is None or self._has_failed(self._task):
            self._task = asyncio.create_task(self._make())
        return await asyncio.shield(self._task)

    @staticmethod
    def _has_failed(task: asyncio.Task[T]) -> bool:
        return task.done() and (
            task.cancelled() or task.exception() is not None
        )


# --8<-- [end:one-task]
# --8<-- [start:main]
async def open_curtain() -> list[str]:
    await asyncio.sleep(0)  # others get their turn
    print("opening")
    return []


async def main() -> None:
    curtain = OneTask(open_curtain)
    first, second = await asyncio.gather(curtain(), curtain())
    print(first is second, first)


# --8<-- [end:main]
if __name__ == "__main__":
    asyncio.run(main())
