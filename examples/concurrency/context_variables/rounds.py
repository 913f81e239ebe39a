"""A generator that closes its request before each item.

So its caller, and a closer in another task, find their own context.
"""

# --8<-- [start:rounds]
from collections.abc import AsyncGenerator

from examples.concurrency.context_variables.desk import log, request


async def rounds(number: str) -> AsyncGenerator[int]:
    """Look into each room, marked with a number, and yield it unmarked."""
    for room in (101, 102):
        with request(number):
            log(f"looks into {room}")
        yield room


# --8<-- [end:rounds]
async def main() -> None:
    async for room in rounds("REQ-1"):
        log(f"and the porter smokes before {room}")
    log("done")


if __name__ == "__main__":
    import asyncio

    asyncio.run(main())
