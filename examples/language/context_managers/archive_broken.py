"""An archive that keeps its client on itself, and never forgets it.

Entered twice it loses the first client, and left it still looks open.
"""

import asyncio

# --8<-- [start:archive]
from collections.abc import Callable
from typing import Self

from examples.language.context_managers.archive import Client


class Archive:
    def __init__(self, connect: Callable[[], Client]) -> None:
        self.connect = connect
        self.client: Client | None = None

    async def __aenter__(self) -> Self:
        self.client = self.connect()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        if self.client is not None:
            await self.client.close()

    async def fetch(self, title: str) -> str:
        if self.client is None:
            raise RuntimeError("use async with")
        return await self.client.get(title)


# --8<-- [end:archive]
async def main() -> None:
    clients = [Client(), Client()]
    archive = Archive(iter(clients).__next__)
    async with archive, archive:
        print(await archive.fetch("drums"))
    print("closed:", [client.closed for client in clients])
    try:
        await archive.fetch("bass")
    except ConnectionError as error:
        print(error)


if __name__ == "__main__":
    asyncio.run(main())
