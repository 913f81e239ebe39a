"""A lease that is a transaction: committed at the end, or never.

A cancelled block is rolled back by the pool, when the connection comes back.
"""

# --8<-- [start:transaction]
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from examples.concurrency.pools.async_book import AsyncConnection
from examples.concurrency.pools.async_pool import AsyncPool


@asynccontextmanager
async def transaction(
    pool: AsyncPool[AsyncConnection], timeout: float | None = None
) -> AsyncGenerator[AsyncConnection]:
    async with pool.lease(timeout) as connection:
        await connection.execute_insert("BEGIN IMMEDIATE")
        yield connection
        await connection.commit()


# --8<-- [end:transaction]
async def main() -> None:
    from contextlib import aclosing

    from examples.concurrency.pools.async_book import AsyncBook, rent, rentals

    async with aclosing(AsyncPool(AsyncBook(":memory:"), 1)) as pool:
        async with transaction(pool) as connection:
            await connection.execute_insert(
                "CREATE TABLE rental (boat, guest)"
            )
        try:
            async with transaction(pool) as connection:
                await rent(connection, "Swan", "Ada")
                raise OSError("it rains")
        except OSError as error:
            async with transaction(pool) as connection:
                print(error, await rentals(connection))


if __name__ == "__main__":
    from asyncio import run

    run(main())
