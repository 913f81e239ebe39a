"""A task that was created inside a group, and does not belong to it.

Broken on purpose: `asyncio.create_task` has no owner, wherever it stands.
"""

# --8<-- [start:orphan]
import asyncio

from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    climb,
    note,
)


async def expedition() -> None:
    async with asyncio.TaskGroup() as parties:
        parties.create_task(climb("ridge", 5))
        lost = AvalancheError("a metre of snow")
        orphan = asyncio.create_task(climb("couloir", 3, lost))
    note(f"all are well; orphan done: {orphan.done()}")
    note(f"what nobody asked for: {orphan.exception()!r}")


# --8<-- [end:orphan]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(expedition())
