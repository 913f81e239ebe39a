"""Retry with growing, random pauses, for sync and async functions alike.

It has no state, so threads and tasks cannot disturb each other.  Each
attempt runs the function again: only for functions that may run twice.
"""

# --8<-- [start:retry]
import random
from collections.abc import Callable
from typing import ParamSpec, TypeAlias, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.policy import Call, governed

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Errors: TypeAlias = type[Exception] | tuple[type[Exception], ...]


# --8<-- [end:retry]
# --8<-- [start:policy]
def retry(
    attempts: int,
    *,
    on: Errors,
    pause: float = 0.1,
    jitter: Callable[[float, float], float] = random.uniform,
    clock: Clock = REAL,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Call again when it fails; the last error is the caller's."""
    if attempts < 1:
        raise ValueError(f"{attempts} attempts are none")

    async def policy(call: Call[T]) -> T:
        for repeats in range(attempts - 1):
            try:
                return await call.run()
            except on:
                pass
            await call.sleep(jitter(0, pause * 2**repeats))
        return await call.run()

    return governed(policy, clock)


# --8<-- [end:policy]
def main() -> None:
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @retry(3, on=ConnectionError, pause=1, jitter=max, clock=clock)
    def call_pilot() -> str:
        print(f"calling at {clock.now():.0f} s")
        raise ConnectionError("no answer")

    try:
        call_pilot()
    except ConnectionError as error:
        print(f"given up: {error}")


if __name__ == "__main__":
    main()
