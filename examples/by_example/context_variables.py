"""Each request sees its own id, in whatever it calls, without a parameter.

Who sets a context variable puts back what was there.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="no request")
turn = asyncio.Event()


@contextmanager
def request(name: str) -> Generator[None]:
    token = request_id.set(name)
    try:
        yield
    finally:
        request_id.reset(token)


def log(text: str) -> None:
    print(f"[{request_id.get()}] {text}")


async def process_request(name: str) -> None:
    with request(name):
        log("begins")
        await turn.wait()  # the others begin meanwhile
        log("ends")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(process_request(f"REQ-{number}"))
        await asyncio.sleep(0)  # each of them runs up to its `await`
        turn.set()
    # => [REQ-0] begins
    # => [REQ-1] begins
    # => [REQ-2] begins
    # => [REQ-0] ends
    # => [REQ-1] ends
    # => [REQ-2] ends

    await process_request("REQ-3")
    # => [REQ-3] begins
    # => [REQ-3] ends
    log("after")  # => [no request] after


if __name__ == "__main__":
    asyncio.run(main())
