"""Five workers share three connections to do ten jobs, on a real file.

Who does what is up to the loop and to SQLite; that all is done is not.
"""

# --8<-- [start:worker]
import asyncio
from contextlib import aclosing

from examples.concurrency.pools.async_book import (
    AsyncBook,
    AsyncConnection,
    rent,
    rentals,
)
from examples.concurrency.pools.async_pool import AsyncPool


class AsyncWorker:
    """Takes orders until there are none, with a connection for each."""

    def __init__(self, pool: AsyncPool[AsyncConnection]) -> None:
        self.pool = pool

    async def work(self, orders: list[tuple[str, str]]) -> None:
        """Take orders, a boat and a guest each, from the end of the list."""
        while orders:
            boat, guest = orders.pop()
            async with self.pool.lease(timeout=10) as connection:
                await rent(connection, boat, guest)


# --8<-- [end:worker]
# --8<-- [start:busy-day]
async def busy_day(path: str) -> None:
    """Let five workers note ten rentals in a new file."""
    orders = [(f"boat {n}", f"guest {n}") for n in range(10)]
    async with aclosing(AsyncPool(AsyncBook(path), size=3)) as pool:
        async with pool.lease() as connection:
            await connection.execute_insert(
                "CREATE TABLE rental (boat PRIMARY KEY, guest)"
            )
        async with asyncio.TaskGroup() as group:
            for _ in range(5):
                group.create_task(AsyncWorker(pool).work(orders))
        async with pool.lease() as connection:
            print(len(await rentals(connection)), "rented")
        figures = pool.figures()
    print(figures.lent, "leases,", figures.opened, "connections")


# --8<-- [end:busy-day]
def main() -> None:
    """Have a busy day in a file that is deleted afterwards."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        asyncio.run(busy_day(str(Path(folder) / "rental.db")))


if __name__ == "__main__":
    main()
