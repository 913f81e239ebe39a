"""A circuit breaker, as one more policy.

Safe between threads and tasks: what is known is changed under a lock.
"""

# --8<-- [start:names]
from collections.abc import Callable
from threading import Lock
from typing import ParamSpec, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.policy import Call, governed

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class CircuitOpenError(Exception):
    """The function failed too often; it was not called."""


# --8<-- [end:names]
# --8<-- [start:breaker]
def breaker(
    failures: int, seconds: float, *, clock: Clock = REAL
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """After so many failures in a row, refuse calls for so many seconds."""
    lock, failed, closes = Lock(), 0, clock.now()

    def note(failure: int) -> None:
        nonlocal failed, closes
        with lock:
            failed = (failed + 1) * failure
            if failed >= failures:
                closes = clock.now() + seconds

    async def policy(call: Call[T]) -> T:
        if clock.now() < closes:
            raise CircuitOpenError(call.function.__name__)
        try:
            result = await call.run()
        except Exception:
            note(failure=1)
            raise
        note(failure=0)
        return result

    return governed(policy, clock)


# --8<-- [end:breaker]
def main() -> None:
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @breaker(2, 30, clock=clock)
    def call_pilot() -> str:
        raise ConnectionError("no answer")

    for seconds in (0, 1, 1, 29):
        clock.sleep(seconds)
        try:
            call_pilot()
        except (ConnectionError, CircuitOpenError) as error:
            print(f"{clock.now():.0f} s: {type(error).__name__}")


if __name__ == "__main__":
    main()
