"""A broadcast to as many cities as there are, recorded while it runs.

One stack holds them all, synchronous managers among asynchronous ones.
"""

# --8<-- [start:broadcast]
import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager

from examples.language.context_managers.finish import finish
from examples.language.context_managers.line import Exchange
from examples.language.context_managers.take import (
    open_tape,
    record,
    take,
    tracks,
)


@asynccontextmanager
async def connected(exchange: Exchange, city: str) -> AsyncGenerator[str]:
    await exchange.dial(city)
    try:
        yield city
    finally:
        await finish(exchange.hang_up(city))


# --8<-- [end:broadcast]
# --8<-- [start:on-air]
@asynccontextmanager
async def on_air(
    exchange: Exchange, cities: Iterable[str], tape: sqlite3.Connection
) -> AsyncGenerator[list[str]]:
    async with AsyncExitStack() as stack:
        reached = [
            await stack.enter_async_context(connected(exchange, city))
            for city in cities
        ]
        stack.callback(print, "off air")
        stack.enter_context(take(tape))
        yield reached


# --8<-- [end:on-air]
# --8<-- [start:show]
async def show(
    exchange: Exchange, tape: sqlite3.Connection, playing: asyncio.Event
) -> None:
    async with on_air(exchange, ["Oslo", "Lima"], tape) as cities:
        print(f"on air in {cities}")
        record(tape, "live set")
        playing.set()
        await asyncio.Event().wait()  # until somebody stops it


# --8<-- [end:show]
# --8<-- [start:main]
async def main() -> None:
    exchange, playing = Exchange("Oslo", "Lima"), asyncio.Event()
    with open_tape() as tape:
        task = asyncio.create_task(show(exchange, tape, playing))
        await playing.wait()
        task.cancel()  # while the band plays
        await exchange.asked.wait()
        print(f"kept {tracks(tape)}, hanging up {exchange.connected}")
        task.cancel()  # again, while the lines close
        exchange.answered.set()
        await asyncio.wait({task})
        print(f"open {exchange.connected}, cancelled {task.cancelled()}")


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
