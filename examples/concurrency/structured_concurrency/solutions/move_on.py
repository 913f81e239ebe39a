"""A time limit that ends its block, and lets the program go on.

Another `TimeoutError`, which comes from inside the block, goes through.
"""

# --8<-- [start:move-on]
import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


@asynccontextmanager
async def move_on_after(seconds: float) -> AsyncGenerator[asyncio.Timeout]:
    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            yield limit
    except TimeoutError:
        if not limit.expired():
            raise


# --8<-- [end:move-on]
async def main() -> None:
    """Give two hours to a climb of three."""
    from examples.concurrency.structured_concurrency.party import climb, note

    async with move_on_after(2) as limit:
        await climb("ridge", 3)
    note(f"expired: {limit.expired()}")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
