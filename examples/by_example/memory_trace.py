"""tracemalloc blames the line that allocated what is still alive.

It has to run before: what was allocated earlier has no line.
"""

import linecache
import tracemalloc
from collections.abc import Callable


def process_large_data(count: int) -> int:
    data = [number * 1_000 for number in range(count)]
    filtered = [number for number in data if number % 2_000 == 0]
    report()
    return sum(filtered)


def process_stream(count: int) -> int:
    stream = (number * 1_000 for number in range(count))
    return sum(number for number in stream if number % 2_000 == 0)


def report(most: int = 2) -> None:
    """Print the lines that hold most, largest first, as a share."""
    snapshot = tracemalloc.take_snapshot()
    here = snapshot.filter_traces([tracemalloc.Filter(True, __file__)])
    lines = here.statistics("lineno")
    total = sum(line.size for line in lines)
    for line in lines[:most]:
        text = linecache.getline(__file__, line.traceback[0].lineno)
        print(f"{line.size / total:4.0%}  {text.strip()}")


def peak(function: Callable[[int], int], count: int) -> int:
    """Return how many bytes a call had at most."""
    tracemalloc.start()
    try:
        function(count)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def main() -> None:
    large = peak(process_large_data, 100_000)
    # =>  90%  data = [number * 1_000 for number in range(count)]
    # =>  10%  filtered = [number for number in data if number % 2_000 == 0]
    small = peak(process_stream, 100_000)
    print(large > 1_000 * small)  # => True


if __name__ == "__main__":
    main()
