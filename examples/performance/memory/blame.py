"""Which line allocated what is alive now.

Only blocks that were allocated while tracemalloc was on are known.
"""

# --8<-- [start:imports]
import linecache
import tracemalloc
from collections.abc import Callable
from types import ModuleType


# --8<-- [end:imports]
# --8<-- [start:blame]
def blame(
    module: ModuleType, work: Callable[[Callable[[], None]], object]
) -> dict[str, int]:
    """Return the bytes of each line of a module, the largest first.

    Args:
        module: Whose lines are asked for.
        work: Is given a function to call when it is time to look.
    """
    file = str(module.__file__)
    mine = tracemalloc.Filter(inclusive=True, filename_pattern=file)
    lines: dict[str, int] = {}

    def look() -> None:
        shot = tracemalloc.take_snapshot().filter_traces([mine])
        for found in shot.statistics("lineno"):
            text = linecache.getline(file, found.traceback[0].lineno)
            lines[text.strip()] = found.size

    tracemalloc.start()
    try:
        work(look)
    finally:
        tracemalloc.stop()
    return lines


# --8<-- [end:blame]
def main() -> None:
    from examples.performance.memory import large_data

    lines = blame(
        large_data, lambda look: large_data.process_large_data(9999, look)
    )
    for line in list(lines)[:2]:
        print(line)


if __name__ == "__main__":
    main()
