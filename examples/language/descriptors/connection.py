"""Work that waits is a method: the call and the `await` are visible.

What is known without waiting stays a plain attribute.
"""

# --8<-- [start:connection]
import asyncio


class AsyncDatabaseConnection:
    """A connection to the stock database, here without the database."""

    def __init__(self) -> None:
        self.is_connected = False

    async def connect(self) -> None:
        await asyncio.sleep(0)  # stands for a round trip
        self.is_connected = True

    async def disconnect(self) -> None:
        await asyncio.sleep(0)
        self.is_connected = False

    async def connection_status(self) -> str:
        await asyncio.sleep(0)
        return "connected" if self.is_connected else "disconnected"

    async def active_queries(self) -> int:
        await asyncio.sleep(0)
        return 3 if self.is_connected else 0


# --8<-- [end:connection]
# --8<-- [start:main]
async def main() -> None:
    database = AsyncDatabaseConnection()
    print(await database.connection_status())
    await database.connect()
    print(await database.connection_status(), database.is_connected)
    print(await database.active_queries(), "active queries")
    await database.disconnect()
    print(await database.connection_status())


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
