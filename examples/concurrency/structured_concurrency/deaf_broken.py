"""Parties that catch their cancellation, and what then goes wrong.

Broken on purpose: `CancelledError` was caught and not raised again.
"""

# --8<-- [start:deaf]
import asyncio

from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    climb,
    note,
)


async def deaf(party: str, hours: float) -> str:
    try:
        return await climb(party, hours)
    except asyncio.CancelledError:
        return f"{party} was cancelled"


async def with_limit() -> None:
    async with asyncio.timeout(2):
        note(await deaf("ridge", 3))
        await asyncio.sleep(24)
        note("no limit held")


# --8<-- [end:deaf]
# --8<-- [start:relentless]
async def relentless(party: str, hours: float) -> str:
    while True:
        try:
            return await climb(party, hours)
        except BaseException as error:
            note(f"{party} tries again after {error!r}")


async def with_group() -> None:
    async with asyncio.TaskGroup() as parties:
        parties.create_task(relentless("ridge", 5))
        parties.create_task(climb("couloir", 3, AvalancheError("snow")))


# --8<-- [end:relentless]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(with_limit())
    try:
        run(with_group())
    except* AvalancheError as group:
        print(group.exceptions)
