"""A till without a lock: every payment but one is overwritten.

No threads are needed for this race: an await between read and write will do.
"""

# --8<-- [start:till]
import asyncio


class Till:
    def __init__(self) -> None:
        self.money = 0

    async def pay(self, price: int, /) -> None:
        before = self.money
        await asyncio.sleep(0)  # the drawer opens
        self.money = before + price


# --8<-- [end:till]
