"""Workers that hold the only copy of what they work on.

The usual producer and consumer: complete, as long as nobody is cancelled.
"""

# --8<-- [start:names]
import asyncio
from collections.abc import Iterable, Iterator


def drained(queue: asyncio.Queue[str], /) -> Iterator[str]:
    """What is still in a queue, taken out."""
    while not queue.empty():
        yield queue.get_nowait()


# --8<-- [end:names]
# --8<-- [start:bakery]
class QueueBakery:
    def __init__(self, orders: Iterable[str], /, *, places: int) -> None:
        self.orders: asyncio.Queue[str] = asyncio.Queue()
        self.shelf: asyncio.Queue[str] = asyncio.Queue(places)
        self.sold: list[str] = []
        for order in orders:
            self.orders.put_nowait(order)

    async def baker(self) -> None:
        while not self.orders.empty():
            order = await self.orders.get()
            await asyncio.sleep(3)
            await self.shelf.put(order)

    async def clerk(self) -> None:
        while True:
            loaf = await self.shelf.get()
            await asyncio.sleep(1)
            self.sold.append(loaf)

    def found(self) -> list[str]:
        return [*self.sold, *drained(self.shelf), *drained(self.orders)]


# --8<-- [end:bakery]
