"""A periodic task that pauses for longer after each failure.

A success brings the period back.
"""

# --8<-- [start:backoff]
import asyncio
from collections.abc import Awaitable, Callable


async def patient(
    period: float,
    action: Callable[[], Awaitable[object]],
    longest: float,
) -> None:
    """Await an action again and again, less often while it fails.

    Args:
        period: Seconds between the end of a run and the next.
        action: What to await.
        longest: Seconds that the pause never exceeds.
    """
    pause = period
    while True:
        await asyncio.sleep(pause)
        try:
            await action()
        except Exception:
            pause = min(2 * pause, longest)
        else:
            pause = period


# --8<-- [end:backoff]
async def main() -> None:
    loop = asyncio.get_running_loop()

    async def call() -> None:
        print(f"{loop.time():.0f} s: no answer")
        raise OSError

    calling = asyncio.create_task(patient(10, call, longest=40))
    await asyncio.sleep(120)
    calling.cancel()


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
