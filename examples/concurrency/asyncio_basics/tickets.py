"""Numbers for orders, each of which is taken in one step.

No other task of the loop runs between two awaits; other threads do.
"""

# --8<-- [start:tickets]
import asyncio


class Tickets:
    """Gives out 1, 2, 3 and so on, to the tasks of one loop."""

    def __init__(self) -> None:
        self.last = 0

    async def take(self) -> int:
        """Take the next number, and have it printed."""
        self.last += 1
        number = self.last
        await asyncio.sleep(0)  # the printer is asked
        return number


# --8<-- [end:tickets]
async def main() -> None:
    tickets = Tickets()
    print(await asyncio.gather(*(tickets.take() for _ in range(3))))


if __name__ == "__main__":
    asyncio.run(main())
