"""The same three calls on one thread: one by one, gathered, and blocked.

`meet` returns when all have come: overlap is then certain, not luck.
"""

# --8<-- [start:call]
import asyncio
from collections.abc import Awaitable, Callable
from itertools import count

from examples.concurrency.timelines.recorder import Recorder, Span


def alone() -> None:
    """Nobody else is on the way."""


def call(who: str, recorder: Recorder, meet: Callable[[], object]) -> None:
    for state in ("dials", "waits", "talks"):
        meet()
        with recorder.span(who, state):
            meet()


# --8<-- [end:call]
def sequential(callers: list[str]) -> list[Span]:
    recorder = Recorder(count().__next__)
    for who in callers:
        call(who, recorder, alone)
    return recorder.spans


# --8<-- [start:gathered]
async def call_async(
    who: str, recorder: Recorder, answer: Callable[[], Awaitable[object]]
) -> None:
    with recorder.span(who, "dials"):
        alone()
    with recorder.span(who, "waits"):
        await answer()
    with recorder.span(who, "talks"):
        alone()


async def gathered(callers: list[str]) -> list[Span]:
    recorder = Recorder(count().__next__)
    answer = asyncio.Barrier(len(callers)).wait
    await asyncio.gather(*(call_async(w, recorder, answer) for w in callers))
    return recorder.spans


# --8<-- [end:gathered]
async def blocked(callers: list[str]) -> list[Span]:
    """Gather calls whose answer is waited for without an await in it."""
    recorder = Recorder(count().__next__)

    async def answer() -> None:
        alone()

    await asyncio.gather(*(call_async(w, recorder, answer) for w in callers))
    return recorder.spans


def main() -> None:
    callers = ["Ada", "Bo"]
    for spans in (sequential(callers), asyncio.run(gathered(callers))):
        first, *_, last = sorted(spans, key=lambda span: span.began)
        print(first.call, first.state, "...", last.call, last.state)


if __name__ == "__main__":
    main()
