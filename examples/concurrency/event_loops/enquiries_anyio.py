"""Directory enquiries on AnyIO, which runs on asyncio and on Trio.

What is imported is AnyIO alone; the loop is named where it is started.
"""

# --8<-- [start:server]
from collections.abc import Sequence

import anyio
from anyio.abc import Listener, SocketAttribute, SocketStream

from examples.concurrency.event_loops.enquiries import (
    Lines,
    answers,
    question,
)


async def serve(stream: SocketStream) -> None:
    """Answer one caller until that hangs up."""
    lines = Lines()
    async with stream:
        async for data in stream:
            await stream.send(answers(lines.feed(data)))


async def listen(listener: Listener[SocketStream]) -> None:
    """Serve whoever calls, until this is cancelled."""
    async with listener:
        await listener.serve(serve)


# --8<-- [end:server]
# --8<-- [start:client]
async def ask(port: int, names: Sequence[str], found: list[str]) -> None:
    """Ask for one number after the other, on one line."""
    lines = Lines()
    stream = await anyio.connect_tcp("127.0.0.1", port)
    async with stream:
        for name in names:
            await stream.send(question(name))
            answer: list[str] = []
            while not answer:
                answer = lines.feed(await stream.receive())
            found += answer


# --8<-- [end:client]
# --8<-- [start:exchange]
async def exchange(callers: Sequence[Sequence[str]]) -> list[list[str]]:
    """Serve all callers at once; return what each was told."""
    found: list[list[str]] = [[] for _ in callers]
    listener = await anyio.create_tcp_listener(
        local_host="127.0.0.1", local_port=0
    )
    async with anyio.create_task_group() as office:
        office.start_soon(listen, listener)
        port = listener.extra(SocketAttribute.local_port)
        async with anyio.create_task_group() as calls:
            for names, into in zip(callers, found, strict=True):
                calls.start_soon(ask, port, names, into)
        office.cancel_scope.cancel()
    return found


def main() -> None:
    print(anyio.run(exchange, [["Ada", "Bo"], ["Grace"]], backend="trio"))


if __name__ == "__main__":
    main()
# --8<-- [end:exchange]
