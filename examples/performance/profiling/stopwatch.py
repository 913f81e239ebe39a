"""A time is the smallest of many, and one clock is as good as another.

What disturbs a run only adds to it, so the mean tells of the machine.
"""

# --8<-- [start:spread]
import time
import timeit
from collections.abc import Callable, Sequence
from functools import wraps
from statistics import fmean
from typing import NamedTuple, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Clock: TypeAlias = Callable[[], float]


class Spread(NamedTuple):
    """Seconds of one run: the best, the mean and the worst of many."""

    best: float
    mean: float
    worst: float


def spread(seconds: Sequence[float]) -> Spread:
    """Sum up what was measured, of which there is at least one."""
    return Spread(min(seconds), fmean(seconds), max(seconds))


# --8<-- [end:spread]
# --8<-- [start:measure]
def measure(
    run: Callable[[], object],
    *,
    repeat: int = 7,
    number: int | None = None,
    clock: Clock = time.perf_counter,
) -> Spread:
    """Time one run of a function.

    Args:
        run: What to time. It leaves nothing behind for its next run.
        repeat: How many samples to take, after one that is thrown away.
        number: Runs in a sample; by default so many that it lasts 0.2 s.
        clock: Returns seconds.
    """
    timer = timeit.Timer(run, timer=clock)
    if number is None:
        number, _ = timer.autorange()  # warms up as well
    else:
        timer.timeit(number)
    samples = timer.repeat(repeat, number)
    return spread([sample / number for sample in samples])


# --8<-- [end:measure]
# --8<-- [start:timed]
def timed(
    seconds: list[float], clock: Clock = time.perf_counter
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that notes how long each call took.

    Args:
        seconds: Where each call is noted, also one that raises.
        clock: Returns seconds; only differences count.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            start = clock()
            try:
                return function(*args, **kwargs)
            finally:
                seconds.append(clock() - start)

        return wrapper

    return decorate


# --8<-- [end:timed]
def main() -> None:
    best, mean, worst = measure(lambda: sum(range(1000)), number=100)
    print(f"best <= mean <= worst: {best <= mean <= worst}")


if __name__ == "__main__":
    main()
