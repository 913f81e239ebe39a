"""One at a time, with a gap: a rate limit that wastes no turn.

Whoever is cancelled while waiting has used up nothing.
"""

# --8<-- [start:pace]
import asyncio

from examples.concurrency.event_loops.virtual_clock import run


class Pace:
    """Lets one through, then nobody for `gap` minutes; first come first."""

    def __init__(self, gap: float, /) -> None:
        self.gap = gap
        self._turn = asyncio.Lock()
        self._free = 0.0

    async def turn(self) -> None:
        now = asyncio.get_running_loop().time
        async with self._turn:
            await asyncio.sleep(self._free - now())
            self._free = now() + self.gap


# --8<-- [end:pace]
async def main() -> None:
    """Three customers, of whom the second does not wait."""
    pace = Pace(2)

    async def buy(name: str) -> None:
        await pace.turn()
        print(f"{asyncio.get_running_loop().time():.0f} min: {name}")

    async with asyncio.TaskGroup() as queue:
        queue.create_task(buy("Ann"))
        bob = queue.create_task(buy("Bob"))
        queue.create_task(buy("Cid"))
        await asyncio.sleep(1)
        bob.cancel()


if __name__ == "__main__":
    run(main())
