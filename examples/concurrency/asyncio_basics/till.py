"""A synchronous face for an asynchronous kitchen.

One loop serves all calls, and only during a call does time pass for it.
"""

# --8<-- [start:till]
import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager

from examples.concurrency.asyncio_basics.kitchen import cook


class Till:
    """Takes orders from callers who know nothing of loops."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner
        self._ordered: dict[str, asyncio.Task[str]] = {}

    def order(self, dish: str, minutes: int) -> None:
        """Have a dish cooked while other calls are served."""

        async def put() -> None:
            task = asyncio.create_task(cook(dish, minutes))
            self._ordered[dish] = task

        self._runner.run(put())

    # --8<-- [end:till]
    # --8<-- [start:collect]
    def collect(self, dish: str) -> str:
        """Wait until a dish that was ordered is done."""

        async def wait() -> str:
            return await self._ordered.pop(dish)

        return self._runner.run(wait())


@contextmanager
def open_till(
    loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> Generator[Till]:
    """Keep one loop for all calls; what was not collected is cancelled."""
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        yield Till(runner)


# --8<-- [end:collect]
def main() -> None:
    from examples.concurrency.event_loops.virtual_clock import VirtualLoop

    with open_till(VirtualLoop) as till:
        till.order("tart", 5)
        till.order("soup", 3)
        print(till.collect("soup"))
        print(till.collect("tart"))


if __name__ == "__main__":
    main()
