"""An event loop whose time passes only while nothing else can happen.

All that is awaited has to be in the loop: time runs ahead of the real world,
so ahead of threads, processes and sockets.
"""

# --8<-- [start:imports]
import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


# --8<-- [end:imports]
# --8<-- [start:selector]
class Jump(selectors.DefaultSelector):
    """A selector that never waits for a timer: it moves time there."""

    now = 0.0  # seconds since the loop was made

    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready, or let the time pass at once.

        Args:
            timeout: Seconds until the next timer; None if there is none, and
                then only a file or another thread can wake the loop.
        """
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        ready = super().select(0)
        if not ready:
            self.now += timeout
        return ready


# --8<-- [end:selector]
# --8<-- [start:loop]
class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop, which asks its selector what time it is."""

    def __init__(self) -> None:
        self._clock = Jump()
        super().__init__(self._clock)

    def time(self) -> float:
        """Return seconds since the loop was made."""
        return self._clock.now


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine as `asyncio.run` does, without waiting for timers.

    Args:
        main: What to run.

    Returns:
        What `main` returned.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


# --8<-- [end:loop]


async def main() -> None:
    """Sleep for a week, and for a second beside it."""
    loop = asyncio.get_running_loop()
    for week in (1, 2):
        await asyncio.gather(asyncio.sleep(7 * 86400), asyncio.sleep(1))
        print(f"week {week}: {loop.time():.0f} s")


if __name__ == "__main__":
    run(main())
