"""Server-sent events: a stream of numbered texts over one HTTP response.

The reader says which number it saw last, and gets what came after.
"""

# --8<-- [start:encode]
import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
)
from contextlib import aclosing, asynccontextmanager, suppress
from typing import TypeAlias

from aiohttp import ClientSession, web

Event: TypeAlias = tuple[int, str]
Source: TypeAlias = Callable[[int], AsyncGenerator[Event]]
Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]


def encode(number: int, text: str, /) -> bytes:
    """Write an event: fields in lines, and an empty line at the end."""
    data = "".join(f"data: {line}\n" for line in text.split("\n"))
    return f"id: {number}\n{data}\n".encode()


# --8<-- [end:encode]
# --8<-- [start:decode]
async def decode(source: AsyncIterable[bytes], /) -> AsyncGenerator[Event]:
    """Read events from lines; one that is cut off does not count."""
    number, texts = 0, list[str]()
    async for raw in source:
        line = raw.decode().rstrip("\r\n")
        field, _, value = line.partition(":")
        if field == "id":
            number = int(value)
        elif field == "data":
            texts.append(value.removeprefix(" "))
        elif texts and not line:
            yield number, "\n".join(texts)
            texts = []


# --8<-- [end:decode]
# --8<-- [start:handler]
def handler(source: Source, /) -> Handler:
    """Answer each request with the events of a source of its own."""

    async def stream(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        response.content_type = "text/event-stream"
        await response.prepare(request)
        last = int(request.headers.get("Last-Event-ID", "0"))
        with suppress(ConnectionResetError):  # nobody reads any more
            async with aclosing(source(last)) as events:
                async for number, text in events:
                    await response.write(encode(number, text))
        return response

    return stream


# --8<-- [end:handler]
# --8<-- [start:serve]
@asynccontextmanager
async def served(source: Source, /) -> AsyncGenerator[str]:
    """Serve a source on a free port of this machine; give its address."""
    app = web.Application()
    app.router.add_get("/", handler(source))
    runner = web.AppRunner(app, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


# --8<-- [end:serve]
# --8<-- [start:read]
async def read(
    session: ClientSession, address: str, /, last: int = 0
) -> AsyncGenerator[Event]:
    """Yield the events after the one with the number `last`."""
    headers = {"Last-Event-ID": str(last)}
    async with (
        session.get(address, headers=headers) as response,
        aclosing(decode(response.content)) as events,
    ):
        async for event in events:
            yield event


# --8<-- [end:read]
# --8<-- [start:main]
async def bulletins(last: int, /) -> AsyncGenerator[Event]:
    for number in range(last + 1, 6):
        yield number, f"tremor {number}\nof Etna"


async def main() -> None:
    async with served(bulletins) as address, ClientSession() as session:
        seen = 0
        async with aclosing(read(session, address)) as events:
            async for seen, text in events:
                print(seen, repr(text))
                if seen == 2:
                    break
        print("the line drops")
        async for number, text in read(session, address, last=seen):
            print(number, repr(text))


# --8<-- [end:main]
if __name__ == "__main__":
    asyncio.run(main())
