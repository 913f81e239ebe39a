"""The first answer wins, and nobody else goes on.

Portable: a task group of AnyIO is a nursery on Trio.
"""

# --8<-- [start:first]
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

import anyio

T = TypeVar("T")


async def first_answer(*ways: Callable[[], Awaitable[T]]) -> T:
    """Ask in all ways at once; return the answer that comes first.

    Raises:
        ExceptionGroup: If one fails before that.
    """
    answers: list[T] = []

    async def ask(way: Callable[[], Awaitable[T]]) -> None:
        answers.append(await way())
        group.cancel_scope.cancel()

    async with anyio.create_task_group() as group:
        for way in ways:
            group.start_soon(ask, way)
    return answers[0]


# --8<-- [end:first]
async def main() -> None:
    async def look_up(name: str, seconds: float) -> str:
        await anyio.sleep(seconds)
        return name

    print(
        await first_answer(
            partial(look_up, "slow", 0.02), partial(look_up, "fast", 0)
        )
    )


if __name__ == "__main__":
    anyio.run(main)
