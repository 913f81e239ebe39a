"""Requests at a front desk, whose number is known wherever they go.

No function passes the number on, and no request sees another's.
"""

# --8<-- [start:request]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


@contextmanager
def request(number: str) -> Generator[None]:
    """Give the code in the block a number, and take it back after it."""
    token = request_id.set(number)
    try:
        yield
    finally:
        request_id.reset(token)


# --8<-- [end:request]
# --8<-- [start:process]
def log(text: str) -> None:
    """Print a line with the number of the request that it belongs to."""
    print(f"[{request_id.get()}] {text}")


async def fetch_key(room: int) -> str:
    log(f"looks for the key to {room}")
    await asyncio.sleep(0)  # others are served
    return f"key {room}"


async def process_request(number: str, room: int) -> str:
    """Serve a guest.

    Args:
        number: What the log lines are marked with meanwhile.
        room: Where the guest wants to go.
    """
    with request(number):
        key = await fetch_key(room)
        log(f"hands over {key}")
        return key


# --8<-- [end:process]
async def main() -> None:
    await asyncio.gather(
        process_request("REQ-1", 101),
        process_request("REQ-2", 102),
        process_request("REQ-3", 103),
    )
    log("the desk is free")


if __name__ == "__main__":
    asyncio.run(main())
