"""How often each line ran, and what its time is worth.

A line is charged with all that it calls, and for being watched.
"""

# --8<-- [start:timings]
from collections.abc import Callable
from typing import Any, TypeAlias

from line_profiler import LineProfiler

Timings: TypeAlias = dict[
    tuple[str, int, str],  # file, first line and name of a function
    list[tuple[int, int, int]],  # line, runs and ticks of the clock
]


# --8<-- [end:timings]
# --8<-- [start:hits]
def hits(
    run: Callable[[], object], *functions: Callable[..., object]
) -> dict[str, list[int]]:
    """Count the runs of each line of some functions.

    Args:
        run: What to call while lines are counted.
        *functions: Whose lines to count.

    Returns:
        By function, the counts of the lines that ran, from the top.
    """
    profiler: Any = LineProfiler()  # half of it has no types
    for function in functions:
        profiler.add_function(function)
    profiler.runcall(run)
    timings: Timings = profiler.get_stats().timings
    return {
        name: [count for _, count, _ in lines]
        for (_, _, name), lines in sorted(timings.items())
    }


# --8<-- [end:hits]
def main() -> None:
    print(hits(lambda: read_twice("ab"), read_twice))


def read_twice(text: str) -> int:
    seen = 0
    for _ in text:
        seen += 1
    return seen


if __name__ == "__main__":
    main()
