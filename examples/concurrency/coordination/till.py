"""A till that is read, waited for and written: a lock makes it one step.

The lock is held across an await, which is what it is for.
"""

# --8<-- [start:till]
import asyncio


class Till:
    """Money, behind a slow drawer."""

    def __init__(self) -> None:
        self.money = 0
        self._lock = asyncio.Lock()

    async def pay(self, price: int, /) -> None:
        async with self._lock:
            before = self.money
            await asyncio.sleep(0)  # the drawer opens
            self.money = before + price


# --8<-- [end:till]
async def main() -> None:
    """Ten customers pay at once."""
    till = Till()
    await asyncio.gather(*(till.pay(3) for _ in range(10)))
    print(till.money)


if __name__ == "__main__":
    asyncio.run(main())
