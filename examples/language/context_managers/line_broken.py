"""A line with "guaranteed cleanup": an `await`, and the change of state after.

Cancelled at that `await`, the exit ends there.
"""

import asyncio

# --8<-- [start:line]
from typing import Self

from examples.language.context_managers.line import Exchange


class Line:
    def __init__(self, exchange: Exchange, city: str) -> None:
        self.exchange, self.city = exchange, city
        self.resource: str | None = None

    async def __aenter__(self) -> Self:
        await self.exchange.dial(self.city)
        self.resource = f"line to {self.city}"
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.exchange.hang_up(self.city)
        self.resource = None


# --8<-- [end:line]
async def main() -> None:
    exchange = Exchange("Oslo")
    line = Line(exchange, "Oslo")

    async def call() -> None:
        async with line:
            pass

    task = asyncio.create_task(call())
    await exchange.asked.wait()
    task.cancel()
    await asyncio.wait({task})
    print(exchange.connected, line.resource)


if __name__ == "__main__":
    asyncio.run(main())
