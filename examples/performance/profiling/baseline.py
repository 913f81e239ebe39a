"""A benchmark as a test: a ratio to a baseline that runs beside it.

Both take turns in one process, so a slow machine slows both.
"""

# --8<-- [start:too-slow]
import time
from collections.abc import Callable
from typing import TypeAlias

Run: TypeAlias = Callable[[], object]


class TooSlowError(AssertionError):
    """A candidate gains less than it was to gain."""


# --8<-- [end:too-slow]
# --8<-- [start:speed-up]
def speed_up(
    candidate: Run,
    baseline: Run,
    *,
    turns: int = 20,
    clock: Callable[[], float] = time.process_time,
) -> float:
    """Tell how many times as fast as the baseline a candidate is.

    Args:
        candidate: What is to be fast.
        baseline: What it is compared with.
        turns: How often each of them runs.
        clock: Returns seconds. A run lasts many ticks of it.
    """
    best = {candidate: float("inf"), baseline: float("inf")}
    for _ in range(turns):
        for run in best:
            start = clock()
            run()
            best[run] = min(best[run], clock() - start)
    return best[baseline] / best[candidate]


# --8<-- [end:speed-up]
# --8<-- [start:require]
def require(times: float, measured: float) -> None:
    """Refuse a gain that is too small.

    Args:
        times: The least that is good enough.
        measured: What `speed_up` returned.

    Raises:
        TooSlowError: If it is less.
    """
    if measured < times:
        raise TooSlowError(
            f"{measured:.1f} times as fast as the baseline, "
            f"at least {times:.1f} expected"
        )


# --8<-- [end:require]
def main() -> None:
    numbers = range(2000)
    gain = speed_up(lambda: sum(numbers), lambda: [sum(numbers)] * 3)
    print(f"a positive ratio: {gain > 0}")


if __name__ == "__main__":
    main()
