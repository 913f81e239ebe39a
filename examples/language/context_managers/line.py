"""A line to another city: taken, used, and given back whatever happens.

Hanging up takes a round trip, so the exit awaits, and can be cancelled there.
"""

# --8<-- [start:exchange]
import asyncio
from typing import Self

from examples.language.context_managers.finish import finish


class Exchange:
    """The far end: it hangs up when it has answered."""

    def __init__(self, *cities: str) -> None:
        self.cities = cities
        self.connected: list[str] = []
        self.asked = asyncio.Event()
        self.answered = asyncio.Event()

    async def dial(self, city: str) -> None:
        if city not in self.cities:
            raise ConnectionError(f"no line to {city}")
        self.connected.append(city)

    async def hang_up(self, city: str) -> None:
        self.asked.set()
        await self.answered.wait()
        self.connected.remove(city)


# --8<-- [end:exchange]
# --8<-- [start:line]
class Line:
    def __init__(self, exchange: Exchange, city: str) -> None:
        self.exchange, self.city = exchange, city
        self.resource: str | None = None

    async def __aenter__(self) -> Self:
        await self.exchange.dial(self.city)
        self.resource = f"line to {self.city}"
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self.resource = None  # first: nobody uses a line that is closing
        await finish(self.exchange.hang_up(self.city))


# --8<-- [end:line]
async def main() -> None:
    exchange = Exchange("Oslo")
    exchange.answered.set()
    print("before:", exchange.connected)
    async with Line(exchange, "Oslo") as line:
        print("inside:", exchange.connected, line.resource)
    print("after:", exchange.connected, line.resource)


if __name__ == "__main__":
    asyncio.run(main())
