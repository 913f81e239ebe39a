"""The first party at the top ends the climb for all.

One that fails is out of the race; if all fail, all errors are raised.
"""

# --8<-- [start:decided]
import asyncio
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


class DecidedError(Exception):
    """There is a winner."""


# --8<-- [end:decided]
# --8<-- [start:first-home]
async def first_home(*climbs: Coroutine[None, None, T]) -> T:
    won: list[T] = []
    lost: list[Exception] = []

    async def race(climb: Coroutine[None, None, T]) -> None:
        try:
            won.append(await climb)
        except Exception as error:
            lost.append(error)
        else:
            raise DecidedError

    try:
        async with asyncio.TaskGroup() as racers:
            for climb in climbs:
                racers.create_task(race(climb))
    except* DecidedError:
        pass
    if not won:
        raise ExceptionGroup("nobody is at the top", lost)
    return won[0]


# --8<-- [end:first-home]
async def main() -> None:
    """Let three race, of whom the fastest fails."""
    from examples.concurrency.structured_concurrency.party import (
        WhiteoutError,
        climb,
    )

    fastest = climb("ridge", 2, WhiteoutError("no view"))
    winner = await first_home(fastest, climb("col", 3), climb("face", 9))
    print(f"first: {winner}")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
