"""A timer for sync and async functions, and one for streams of items.

A call that fails is recorded like any other.
"""

# --8<-- [start:timed]
from collections.abc import Callable
from typing import ParamSpec, TypeAlias, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.policy import Call, governed

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Record: TypeAlias = Callable[[str, float], None]


# --8<-- [end:timed]
# --8<-- [start:policy]
def timed(
    record: Record, clock: Clock = REAL
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Record the name of a function and the seconds that each call took."""

    async def policy(call: Call[T]) -> T:
        start = clock.now()
        try:
            return await call.run()
        finally:
            record(call.function.__name__, clock.now() - start)

    return governed(policy, clock)


# --8<-- [end:policy]
def main() -> None:
    import asyncio

    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @timed(lambda name, seconds: print(name, seconds), clock)
    async def dredge(metres: float) -> None:
        await clock.asleep(metres * 60)

    asyncio.run(dredge(1.5))


if __name__ == "__main__":
    main()
