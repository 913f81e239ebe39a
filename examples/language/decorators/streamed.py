"""A timer for generators: from the first item that is asked for to the end.

The consumer's time between two items is part of it.
"""

# --8<-- [start:names]
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing
from functools import wraps
from typing import ParamSpec, TypeAlias, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.timed import Record

P = ParamSpec("P")
Y = TypeVar("Y")
S = TypeVar("S")
R = TypeVar("R")
Stream: TypeAlias = Callable[P, Generator[Y, S, R]]
AsyncStream: TypeAlias = Callable[P, AsyncGenerator[Y, None]]


# --8<-- [end:names]
# --8<-- [start:stream]
def timed_stream(
    record: Record, clock: Clock = REAL
) -> Callable[[Stream[P, Y, S, R]], Stream[P, Y, S, R]]:
    """Record how long a generator lived; send, throw and return work."""

    def decorate(function: Stream[P, Y, S, R]) -> Stream[P, Y, S, R]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> Generator[Y, S, R]:
            start = clock.now()
            try:
                return (yield from function(*args, **kwargs))
            finally:
                record(function.__name__, clock.now() - start)

        return wrapper

    return decorate


# --8<-- [end:stream]
# --8<-- [start:async-stream]
def timed_async_stream(
    record: Record, clock: Clock = REAL
) -> Callable[[AsyncStream[P, Y]], AsyncStream[P, Y]]:
    """Record how long an async generator lived; nothing can be sent in."""

    def decorate(function: AsyncStream[P, Y]) -> AsyncStream[P, Y]:
        @wraps(function)
        async def wrapper(
            *args: P.args, **kwargs: P.kwargs
        ) -> AsyncGenerator[Y, None]:
            start = clock.now()
            try:
                async with aclosing(function(*args, **kwargs)) as items:
                    async for item in items:
                        yield item
            finally:
                record(function.__name__, clock.now() - start)

        return wrapper

    return decorate


# --8<-- [end:async-stream]
def main() -> None:
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @timed_stream(lambda name, seconds: print(name, seconds), clock)
    def soundings(depths: list[float]) -> Generator[float, None, int]:
        for depth in depths:
            clock.sleep(10)
            yield depth
        return len(depths)

    print(list(soundings([4.2, 3.9, 3.7])))


if __name__ == "__main__":
    main()
