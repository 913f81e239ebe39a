"""Directory enquiries on asyncio streams, for any loop of asyncio's kind.

The server ends with the block that started it.
"""

# --8<-- [start:server]
import asyncio
from collections.abc import Sequence

from examples.concurrency.event_loops.enquiries import (
    Lines,
    answers,
    question,
)


async def serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Answer one caller until that hangs up."""
    lines = Lines()
    try:
        while data := await reader.read(4096):
            writer.write(answers(lines.feed(data)))
            await writer.drain()
    finally:
        writer.close()


# --8<-- [end:server]
# --8<-- [start:client]
async def ask(port: int, names: Sequence[str]) -> list[str]:
    """Ask for one number after the other, on one line."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines, found = Lines(), list[str]()
    try:
        for name in names:
            writer.write(question(name))
            answer: list[str] = []
            while not answer:
                answer = lines.feed(await reader.read(4096))
            found += answer
        writer.write_eof()
        await reader.read()  # until the server has hung up, too
    finally:
        writer.close()
        await writer.wait_closed()
    return found


# --8<-- [end:client]
# --8<-- [start:exchange]
async def exchange(callers: Sequence[Sequence[str]]) -> list[list[str]]:
    """Serve all callers at once; return what each was told."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(ask(port, names)) for names in callers]
    return [task.result() for task in tasks]


# --8<-- [end:exchange]
def main() -> None:
    print(asyncio.run(exchange([["Ada", "Bo"], ["Grace"]])))


if __name__ == "__main__":
    main()
