"""A deadline that is passed down, and limits whatever is tried on the way.

It is a time of the loop's clock, so it means nothing to another process.
"""

# --8<-- [start:deadline]
import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """The time by which all has to be done, in the loop's seconds."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """Return the deadline that is some seconds away."""
        return cls(asyncio.get_running_loop().time() + seconds)

    def left(self) -> float:
        """Return the seconds that are left, negative if it has passed."""
        return self.at - asyncio.get_running_loop().time()

    def limit(self, patience: float = math.inf) -> asyncio.Timeout:
        """Return a time limit: the deadline, or sooner if patience ends."""
        soon = asyncio.get_running_loop().time() + patience
        return asyncio.timeout_at(min(self.at, soon))


# --8<-- [end:deadline]
# --8<-- [start:forecast]
async def forecast(
    ask: Callable[[str], Awaitable[str]], deadline: Deadline
) -> str:
    """Ask two stations for the weather, four hours each.

    Args:
        ask: Asks a station.
        deadline: When the answer is of no more use.

    Raises:
        TimeoutError: Nobody answered in time.
    """
    try:
        async with deadline.limit(4):
            return await ask("summit station")
    except TimeoutError:
        if deadline.left() <= 0:
            raise
        async with deadline.limit(4):
            return await ask("valley station")


# --8<-- [end:forecast]
async def main() -> None:
    """Ask stations of which the first is slow, with less and less time."""
    from examples.concurrency.structured_concurrency.party import note

    async def ask(station: str) -> str:
        note(f"calling the {station}")
        await asyncio.sleep(5 if station == "summit station" else 3)
        return f"{station}: fair"

    for hours in (8, 6, 3):
        try:
            note(await forecast(ask, Deadline.after(hours)))
        except TimeoutError:
            note("no answer")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
