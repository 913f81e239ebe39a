"""One pot for all who order the same dish while it cooks.

Whoever leaves early takes nothing from the others: the pot is shielded.
"""

# --8<-- [start:pot]
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class SharedPot:
    """Cooks a dish once for all who wait for it at the same time."""

    def __init__(self, cook: Callable[[str], Coroutine[Any, Any, str]]):
        self._cook = cook
        self._pots: dict[str, asyncio.Task[str]] = {}

    async def dish(self, name: str) -> str:
        """Join the pot that is on the stove, or put one there."""
        pot = self._pots.get(name)
        if pot is None:
            pot = asyncio.create_task(self._cook(name))
            self._pots[name] = pot
            pot.add_done_callback(lambda _: self._pots.pop(name))
        return await asyncio.shield(pot)


# --8<-- [end:pot]
def main() -> None:
    from examples.concurrency.asyncio_basics.kitchen import cook
    from examples.concurrency.event_loops.virtual_clock import run

    async def two_tables() -> list[str]:
        pot = SharedPot(lambda name: cook(name, 3))
        soups = await asyncio.gather(pot.dish("soup"), pot.dish("soup"))
        return list(soups)

    print(run(two_tables()))


if __name__ == "__main__":
    main()
