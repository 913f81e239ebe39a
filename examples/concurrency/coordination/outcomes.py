"""Ask many, a few at a time, and keep answers and errors apart.

A cancelled call ends the batch; every other error is an outcome.
"""

# --8<-- [start:outcomes]
import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from examples.concurrency.event_loops.virtual_clock import run

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass
class Outcomes(Generic[K, T]):
    """What came of a batch, by key, in the order in which it came."""

    results: dict[K, T]
    errors: dict[K, Exception]

    def summary(self) -> str:
        kinds = Counter(type(e).__name__ for e in self.errors.values())
        return f"{len(self.results)} answered, failed: {dict(kinds)}"


# --8<-- [end:outcomes]
# --8<-- [start:ask-all]
async def ask_all(
    ask: Callable[[K], Awaitable[T]], keys: Iterable[K], /, limit: int
) -> Outcomes[K, T]:
    """Ask for every key, at most `limit` at a time."""
    places = asyncio.Semaphore(limit)
    outcomes = Outcomes[K, T]({}, {})

    async def one(key: K) -> None:
        async with places:
            try:
                outcomes.results[key] = await ask(key)
            except Exception as error:
                outcomes.errors[key] = error

    async with asyncio.TaskGroup() as group:
        for key in keys:
            group.create_task(one(key))
    return outcomes


# --8<-- [end:ask-all]
# --8<-- [start:main]
async def main() -> None:
    from examples.concurrency.coordination.mills import valley

    mills = valley()
    outcomes = await ask_all(mills.ask, mills.answers, limit=2)
    print(outcomes.results)
    print(*outcomes.errors.values())
    print(outcomes.summary(), f"(at most {mills.most} at a time)")


if __name__ == "__main__":
    run(main())
# --8<-- [end:main]
