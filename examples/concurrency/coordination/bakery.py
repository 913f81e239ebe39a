"""Orders are baked, loaves are sold: two shelves and workers between them.

Baking takes three minutes and selling one, on the clock of the loop.
"""

# --8<-- [start:names]
import asyncio
from collections.abc import Iterable

from examples.concurrency.coordination.shelf import Shelf, close
from examples.concurrency.coordination.worker import work
from examples.concurrency.event_loops.virtual_clock import run


# --8<-- [end:names]
# --8<-- [start:bakery]
class Bakery:
    """What is ordered, what is baked, what is sold."""

    def __init__(self, orders: Iterable[str], /, *, places: int) -> None:
        self.orders, self.shelf = Shelf(0, orders), Shelf[str](places)
        self.sold: list[str] = []
        close(self.orders)

    async def bake(self, order: str, /) -> None:
        await asyncio.sleep(3)
        await self.shelf.put(order)

    async def sell(self, loaf: str, /) -> None:
        await asyncio.sleep(1)
        self.sold.append(loaf)

    async def baker(self) -> None:
        await work(self.orders, self.bake)

    async def clerk(self) -> None:
        await work(self.shelf, self.sell)

    def found(self) -> list[str]:
        return [*self.sold, *self.shelf.loaves, *self.orders.loaves]


# --8<-- [end:bakery]
# --8<-- [start:day]
async def day(bakery: Bakery, *, bakers: int, clerks: int) -> None:
    """Work until every order is sold.

    Args:
        bakery: Where.
        bakers: How many bake at a time.
        clerks: How many sell at a time.
    """
    async with asyncio.TaskGroup() as counter:
        for _ in range(clerks):
            counter.create_task(bakery.clerk())
        async with asyncio.TaskGroup() as kitchen:
            for _ in range(bakers):
                kitchen.create_task(bakery.baker())
        close(bakery.shelf)


# --8<-- [end:day]
# --8<-- [start:main]
async def main() -> None:
    bakery = Bakery(["rye", "spelt", "oat", "bran", "corn"], places=2)
    await day(bakery, bakers=2, clerks=1)
    minutes = asyncio.get_running_loop().time()
    print(f"{minutes:.0f} min: sold {', '.join(bakery.sold)}")


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
