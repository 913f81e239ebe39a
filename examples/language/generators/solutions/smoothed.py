"""The mean of the last few levels, for a stream of any length.

It holds one window of levels, whatever the stream does.
"""

# --8<-- [start:smoothed]
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from statistics import fmean


def smoothed(levels: Iterable[float], width: int) -> Iterator[float]:
    """Yield the mean of each `width` levels that follow each other."""
    source = iter(levels)
    window = deque(islice(source, width - 1), maxlen=width)
    for level in source:
        window.append(level)
        yield fmean(window)


# --8<-- [end:smoothed]
def main() -> None:
    print(*smoothed([1.0, 2.0, 6.0, 4.0], 2))


if __name__ == "__main__":
    main()
