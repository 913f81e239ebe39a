"""Stages that leave their source to the garbage collector.

Closing the last stage does not close the first one.
"""

# --8<-- [start:stages]
from collections.abc import AsyncGenerator

from examples.concurrency.streaming.station import Tremor


async def strong(
    source: AsyncGenerator[Tremor], /, least: int
) -> AsyncGenerator[Tremor]:
    async for tremor in source:
        if tremor.strength >= least:
            yield tremor


# --8<-- [end:stages]
