"""A benchmark with a limit in seconds, which tests the machine.

The work and the limit stay; only the clock of a slower machine changes.
"""

# --8<-- [start:budget]
import time
from collections.abc import Callable


def check_budget(
    run: Callable[[], object],
    seconds: float,
    clock: Callable[[], float] = time.perf_counter,
) -> None:
    start = clock()
    run()
    assert clock() - start <= seconds, "too slow"


# --8<-- [end:budget]
def main() -> None:
    check_budget(lambda: None, seconds=60)
    print("within a minute")


if __name__ == "__main__":
    main()
