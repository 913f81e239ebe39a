"""Three requests wait at the same time, in one thread.

The server answers a party when all of it has asked, so answers prove it.
"""

import asyncio

NAMES = ("users", "orders", "tea")


async def serve(party: int) -> asyncio.Server:
    """Start a server that answers so many callers at a time."""
    everybody = asyncio.Barrier(party)

    async def answer(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        line = (await reader.readline()).decode().strip()
        place = await everybody.wait()
        writer.write(f"{line}: {len(line)}\n".encode())
        if place == 0:
            print(f"answering {party} at once")
        writer.close()
        await writer.wait_closed()

    return await asyncio.start_server(answer, "127.0.0.1", 0)


async def fetch_data(server: asyncio.Server, name: str) -> str:
    reader, writer = await asyncio.open_connection(
        *server.sockets[0].getsockname()
    )
    writer.write(f"{name}\n".encode())
    answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answer.decode().strip()


async def main() -> None:
    async with await serve(1) as server:
        print([await fetch_data(server, name) for name in NAMES])
        # => answering 1 at once
        # => answering 1 at once
        # => answering 1 at once
        # => ['users: 5', 'orders: 6', 'tea: 3']

    async with await serve(3) as server:
        calls = [fetch_data(server, name) for name in NAMES]
        print(await asyncio.gather(*calls))
        # => answering 3 at once
        # => ['users: 5', 'orders: 6', 'tea: 3']


if __name__ == "__main__":
    asyncio.run(main())
