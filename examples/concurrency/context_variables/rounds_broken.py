"""A generator that keeps its request open while it yields.

A generator has no context of its own: between two items its caller goes on
with what the body has set.
"""

# --8<-- [start:rounds]
from collections.abc import AsyncGenerator

from examples.concurrency.context_variables.desk import log, request


async def rounds(number: str) -> AsyncGenerator[int]:
    with request(number):
        for room in (101, 102):
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
