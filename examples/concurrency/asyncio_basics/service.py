"""A kitchen that holds its tasks, and clears the stove when it closes.

Every dish that was ordered has come out or was cancelled before the kitchen
is closed; one that failed is reported by whoever awaits it, or by the loop.
"""

# --8<-- [start:kitchen]
import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from examples.concurrency.asyncio_basics.kitchen import cook, note


class Kitchen:
    """Cooks what is ordered, and knows what is in the oven."""

    def __init__(self) -> None:
        self._in_oven: set[asyncio.Task[str]] = set()

    def order(self, dish: str, minutes: int) -> asyncio.Task[str]:
        """Schedule a dish; await the task to have it."""
        task = asyncio.create_task(cook(dish, minutes), name=dish)
        self._in_oven.add(task)
        task.add_done_callback(self._in_oven.discard)
        return task

    # --8<-- [end:kitchen]
    # --8<-- [start:close]
    async def close(self) -> list[str]:
        """Cancel what is in the oven, wait for its end, return the names."""
        left = sorted(self._in_oven, key=lambda task: task.get_name())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return [task.get_name() for task in left]


@asynccontextmanager
async def open_kitchen(heating: int) -> AsyncGenerator[Kitchen]:
    """Heat the oven for so long, and clear it on the way out."""
    await asyncio.sleep(heating)  # which no __init__ could await
    kitchen = Kitchen()
    try:
        yield kitchen
    finally:
        note(f"closed, thrown away: {await kitchen.close()}")


# --8<-- [end:close]
# --8<-- [start:main]
async def main() -> None:
    async with open_kitchen(heating=10) as kitchen:
        kitchen.order("roast", 90)
        soup = kitchen.order("soup", 3)
        fish = kitchen.order("fish", 4)
        note(f"the menu is {soup.get_name()}, {fish.get_name()}")
        note(await soup)
        note(await fish)


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
# --8<-- [end:main]
