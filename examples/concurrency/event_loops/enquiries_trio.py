"""Directory enquiries on Trio: the server is a child of a nursery.

A task has no result here, so each caller writes into its own list.
"""

# --8<-- [start:server]
from collections.abc import Sequence
from functools import partial

import trio

from examples.concurrency.event_loops.enquiries import (
    Lines,
    answers,
    question,
)


async def serve(stream: trio.SocketStream) -> None:
    """Answer one caller until that hangs up."""
    lines = Lines()
    async for data in stream:
        await stream.send_all(answers(lines.feed(data)))


# --8<-- [end:server]
# --8<-- [start:client]
async def ask(port: int, names: Sequence[str], found: list[str]) -> None:
    """Ask for one number after the other, on one line."""
    lines = Lines()
    stream = await trio.open_tcp_stream("127.0.0.1", port)
    async with stream:
        for name in names:
            await stream.send_all(question(name))
            answer: list[str] = []
            while not answer:
                answer = lines.feed(await stream.receive_some())
            found += answer


# --8<-- [end:client]
# --8<-- [start:exchange]
async def exchange(callers: Sequence[Sequence[str]]) -> list[list[str]]:
    """Serve all callers at once; return what each was told."""
    found: list[list[str]] = [[] for _ in callers]
    async with trio.open_nursery() as office:
        listen = partial(trio.serve_tcp, host="127.0.0.1")
        listeners = await office.start(listen, serve, 0)
        port = listeners[0].socket.getsockname()[1]
        async with trio.open_nursery() as calls:
            for names, into in zip(callers, found, strict=True):
                calls.start_soon(ask, port, names, into)
        office.cancel_scope.cancel()
    return found


def main() -> None:
    print(trio.run(exchange, [["Ada", "Bo"], ["Grace"]]))


if __name__ == "__main__":
    main()
# --8<-- [end:exchange]
