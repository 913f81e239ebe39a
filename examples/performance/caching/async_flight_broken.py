"""A cache of tasks: all who ask for a key await the same one.

Whoever is cancelled cancels it for all, and an error is kept for ever.
"""

# --8<-- [start:cache]
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class TaskCache:
    def __init__(
        self, load: Callable[[str], Coroutine[Any, Any, int]]
    ) -> None:
        self.load = load
        self.tasks: dict[str, asyncio.Task[int]] = {}

    async def get(self, key: str) -> int:
        if key not in self.tasks:
            self.tasks[key] = asyncio.create_task(self.load(key))
        return await self.tasks[key]


# --8<-- [end:cache]
async def main() -> None:
    async def load(region: str) -> int:
        return 3

    levels = TaskCache(load)
    print(await levels.get("Davos"), await levels.get("Davos"))


if __name__ == "__main__":
    asyncio.run(main())
