"""Several parties fail, and each failure finds its handler.

`except*` handles what it names, and leaves the rest of the group.
"""

# --8<-- [start:signed]
import asyncio
from collections.abc import Awaitable, Iterator
from typing import TypeAlias, TypeGuard, TypeVar

from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    WhiteoutError,
    climb,
    note,
)

T = TypeVar("T")


async def signed(party: str, work: Awaitable[T]) -> T:
    """Await some work; an error of it says whose it is."""
    try:
        return await work
    except Exception as error:
        error.add_note(f"party: {party}")
        raise


# --8<-- [end:signed]
# --8<-- [start:haul]
async def haul(hours: float) -> None:
    """Pull a sledge, and lose it when called back."""
    try:
        await asyncio.sleep(hours)
    except asyncio.CancelledError:
        raise LookupError("the sledge is gone") from None


async def bad_day() -> None:
    """Fail in three ways: two at once, and one on the way back."""
    async with asyncio.TaskGroup() as parties:
        for party, work in {
            "ridge": climb("ridge", 3, AvalancheError("a metre of snow")),
            "couloir": climb("couloir", 3, WhiteoutError("no view")),
            "glacier": haul(9),
        }.items():
            parties.create_task(signed(party, work))


# --8<-- [end:haul]
# --8<-- [start:leaves]
Group: TypeAlias = BaseExceptionGroup[BaseException]


def is_group(error: BaseException) -> TypeGuard[Group]:
    """Whether an error is a group of errors."""
    return isinstance(error, BaseExceptionGroup)


def leaves(group: Group) -> Iterator[BaseException]:
    """Yield the errors in a group and in the groups in it."""
    for error in group.exceptions:
        if is_group(error):
            yield from leaves(error)
        else:
            yield error


# --8<-- [end:leaves]
# --8<-- [start:debrief]
async def debrief() -> None:
    """Handle what the weather did; anything else goes on."""
    try:
        await bad_day()
    except* (AvalancheError, WhiteoutError) as weather:
        for error in leaves(weather):
            note(f"{error} ({', '.join(error.__notes__)})")


# --8<-- [end:debrief]
async def main() -> None:
    """Show which errors are left."""
    try:
        await debrief()
    except* LookupError as rest:
        print(rest.exceptions)


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
