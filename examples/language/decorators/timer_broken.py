"""A timer that takes every function for a sync one.

Of an `async def` it times the making of a coroutine, which is no work; and
a call that fails is not recorded.
"""

# --8<-- [start:timed]
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from examples.language.decorators.clock import Clock

P = ParamSpec("P")
R = TypeVar("R")


def timed(clock: Clock) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            start = clock.now()
            result = function(*args, **kwargs)
            print(f"{function.__name__} took {clock.now() - start:.0f} s")
            return result

        return wrapper

    return decorate


# --8<-- [end:timed]
def main() -> None:
    import asyncio

    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @timed(clock)
    async def dredge() -> None:
        await clock.asleep(90)

    asyncio.run(dredge())
    print(f"in fact {clock.now():.0f} s")


if __name__ == "__main__":
    main()
