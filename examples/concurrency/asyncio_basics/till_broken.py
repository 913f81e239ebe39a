"""A synchronous face that makes a loop for every call, and closes it.

What one call leaves running is cancelled before the next one begins.
"""

# --8<-- [start:till]
import asyncio

from examples.concurrency.asyncio_basics.kitchen import cook


class Till:
    def __init__(self) -> None:
        self._ordered: dict[str, asyncio.Task[str]] = {}

    def order(self, dish: str, minutes: int) -> None:
        async def put() -> None:
            task = asyncio.create_task(cook(dish, minutes))
            self._ordered[dish] = task

        asyncio.run(put())

    def collect(self, dish: str) -> str:
        async def wait() -> str:
            return await self._ordered[dish]

        return asyncio.run(wait())


# --8<-- [end:till]
def main() -> None:
    till = Till()
    till.order("tart", 5)
    try:
        till.collect("tart")
    except asyncio.CancelledError as error:
        print(repr(error))


if __name__ == "__main__":
    main()
