"""Stages of a pipeline: each pulls from the one before, and closes it.

Nothing is buffered: one tremor is on its way at a time.
"""

# --8<-- [start:stages]
from collections.abc import AsyncGenerator
from contextlib import aclosing

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.streaming.station import Tremor, tremors


async def strong(
    source: AsyncGenerator[Tremor], /, least: int
) -> AsyncGenerator[Tremor]:
    """Let through what is strong enough, and close the source."""
    async with aclosing(source):
        async for tremor in source:
            if tremor.strength >= least:
                yield tremor


async def first(source: AsyncGenerator[Tremor], /) -> Tremor | None:
    """Return the first tremor, if there is one, and close the source."""
    async with aclosing(source):
        async for tremor in source:
            return tremor
    return None


# --8<-- [end:stages]
# --8<-- [start:main]
async def main() -> None:
    alarm = await first(strong(tremors("Etna", [2, 7, 1, 9]), least=5))
    print("alarm:", alarm)


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
