"""Numbers for orders, read and written on either side of an await.

Between the two, other tasks take the same number.
"""

# --8<-- [start:tickets]
import asyncio


class Tickets:
    def __init__(self) -> None:
        self.last = 0

    async def take(self) -> int:
        number = self.last + 1
        await asyncio.sleep(0)  # the printer is asked
        self.last = number
        return number


# --8<-- [end:tickets]
async def main() -> None:
    tickets = Tickets()
    print(await asyncio.gather(*(tickets.take() for _ in range(3))))


if __name__ == "__main__":
    asyncio.run(main())
