"""A client of the tape archive: whoever opens one has it, and closes it.

`Client` stands for an HTTP client: open once made, useless once closed.
"""

# --8<-- [start:client]
import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from examples.language.context_managers.finish import finish


@dataclass(eq=False)
class Client:
    closed: bool = False

    async def get(self, title: str) -> str:
        if self.closed:
            raise ConnectionError("the client is closed")
        return f"reel of {title}"

    async def close(self) -> None:
        self.closed = True


# --8<-- [end:client]
# --8<-- [start:archive]
@dataclass(frozen=True)
class Archive:
    client: Client

    async def fetch(self, title: str) -> str:
        return await self.client.get(title)


@asynccontextmanager
async def open_archive(
    connect: Callable[[], Client],
) -> AsyncGenerator[Archive]:
    client = connect()
    try:
        yield Archive(client)
    finally:
        await finish(client.close())


# --8<-- [end:archive]
async def main() -> None:
    async with open_archive(Client) as first, open_archive(Client) as second:
        print(await first.fetch("drums"), "and", await second.fetch("bass"))
    print("closed:", first.client.closed, second.client.closed)


if __name__ == "__main__":
    asyncio.run(main())
