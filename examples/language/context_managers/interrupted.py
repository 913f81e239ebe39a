"""Cancels a call while it is on its way out.

The events say when it is there, so nothing is left to time.
"""

# --8<-- [start:interrupted]
import asyncio
from contextlib import AbstractAsyncContextManager

from examples.language.context_managers.line import Exchange


async def interrupted(
    exchange: Exchange, call: AbstractAsyncContextManager[object]
) -> str:
    """Enter, leave, cancel during the exit, then let the far end answer."""

    async def leave() -> None:
        async with call:
            pass

    task = asyncio.create_task(leave())
    await exchange.asked.wait()  # the exit has begun, and waits
    task.cancel()
    exchange.answered.set()
    await asyncio.wait({task})
    return f"cancelled: {task.cancelled()}, open: {exchange.connected}"


# --8<-- [end:interrupted]
async def main() -> None:
    from examples.language.context_managers import line, line_broken

    for kind in (line_broken.Line, line.Line):
        exchange = Exchange("Oslo")
        call = kind(exchange, "Oslo")
        print(await interrupted(exchange, call), call.resource)


if __name__ == "__main__":
    asyncio.run(main())
