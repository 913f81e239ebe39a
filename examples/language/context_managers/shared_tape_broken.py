"""Two tasks that take turns on one tape.

A savepoint belongs to the connection: one task's scrap is the other's loss.
"""

# --8<-- [start:shared]
import asyncio
import sqlite3

from examples.language.context_managers.take import (
    open_tape,
    record,
    take,
    tracks,
)


async def drummer(tape: sqlite3.Connection, cue: asyncio.Event) -> None:
    with take(tape):
        record(tape, "drums")
        await cue.wait()
        raise ValueError("dropped a stick")


async def bassist(tape: sqlite3.Connection, cue: asyncio.Event) -> None:
    with take(tape):
        record(tape, "bass")
    print(f"kept: {tracks(tape)}")
    cue.set()


# --8<-- [end:shared]
# --8<-- [start:main]
async def main() -> None:
    cue = asyncio.Event()
    with open_tape() as tape:
        mishaps = await asyncio.gather(
            drummer(tape, cue), bassist(tape, cue), return_exceptions=True
        )
        print(f"{mishaps[0]}: {tracks(tape)}")


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
