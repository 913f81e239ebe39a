"""Ask again, on another connection: each attempt is a lease of its own.

Only what may run twice may be asked again.
"""

# --8<-- [start:again]
from collections.abc import Awaitable, Callable
from typing import TypeVar

from examples.concurrency.pools.async_pool import AsyncPool

T = TypeVar("T")
R = TypeVar("R")


async def attempt(
    pool: AsyncPool[T],
    ask: Callable[[T], Awaitable[R]],
    on: type[Exception],
    attempts: int,
) -> R:
    for last in range(attempts - 1, -1, -1):
        try:
            async with pool.lease() as resource:
                return await ask(resource)
        except on:
            if not last:
                raise
    raise ValueError(f"{attempts} attempts are none")


# --8<-- [end:again]
async def main() -> None:
    from contextlib import aclosing

    from examples.concurrency.pools.async_book import (
        AsyncBook,
        AsyncConnection,
    )

    answers = iter([OSError("the line broke"), None])

    async def ask(connection: AsyncConnection) -> str:
        if (error := next(answers)) is not None:
            raise error
        return f"{await connection.execute_fetchall('SELECT 1')}"

    async with aclosing(AsyncPool(AsyncBook(":memory:"), 1)) as pool:
        print(await attempt(pool, ask, on=OSError, attempts=2))


if __name__ == "__main__":
    from asyncio import run

    run(main())
