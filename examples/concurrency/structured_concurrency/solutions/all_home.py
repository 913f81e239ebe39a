"""Nobody is called back: all parties end, and then all errors are raised.

Cancelling the caller still cancels every party.
"""

# --8<-- [start:all-home]
import asyncio
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


async def all_home(*climbs: Coroutine[None, None, T]) -> list[T]:
    errors: list[Exception] = []

    async def kept(climb: Coroutine[None, None, T]) -> list[T]:
        try:
            return [await climb]
        except Exception as error:
            errors.append(error)
            return []

    async with asyncio.TaskGroup() as parties:
        tasks = [parties.create_task(kept(climb)) for climb in climbs]
    if errors:
        raise ExceptionGroup("not all were at the top", errors)
    return [result for task in tasks for result in task.result()]


# --8<-- [end:all-home]
async def main() -> None:
    """Send three, of whom two fail."""
    from examples.concurrency.structured_concurrency.party import (
        WhiteoutError,
        climb,
        note,
    )

    try:
        await all_home(
            climb("ridge", 2, WhiteoutError("no view")),
            climb("couloir", 3),
            climb("face", 9, WhiteoutError("no view either")),
        )
    except* WhiteoutError as group:
        note(f"{len(group.exceptions)} saw nothing")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
