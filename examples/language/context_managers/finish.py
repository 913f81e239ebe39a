"""Awaits a cleanup to its end, and is cancelled after that.

The cleanup runs in a task of its own: it sees a copy of the context variables,
and what it sets there is lost.
"""

# --8<-- [start:within]
import asyncio
from collections.abc import Awaitable


async def within(limit: float, cleanup: Awaitable[object]) -> None:
    async with asyncio.timeout(limit):
        await cleanup


# --8<-- [end:within]
# --8<-- [start:finish]
async def finish(cleanup: Awaitable[object], limit: float = 10) -> None:
    """Let a cleanup end, whoever cancels the caller meanwhile.

    Args:
        cleanup: What to await.
        limit: The seconds that it may take.

    Raises:
        TimeoutError: It took longer, and was cancelled.
        asyncio.CancelledError: The caller was cancelled.  The cleanup has
            ended; if it failed, its error is the cause.
    """
    task = asyncio.create_task(within(limit, cleanup))
    interruption: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            interruption = error
    if interruption is not None:
        raise interruption from task.exception()
    task.result()


# --8<-- [end:finish]
async def main() -> None:
    async def hang_up() -> None:
        asked.set()
        await answered.wait()
        print("hung up")

    asked, answered = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(finish(hang_up()))
    await asked.wait()
    task.cancel()
    answered.set()
    await asyncio.wait({task})
    print(f"cancelled: {task.cancelled()}")


if __name__ == "__main__":
    asyncio.run(main())
