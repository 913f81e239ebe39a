"""A log of any length condensed into one mean for each batch of lines.

At any time one batch is in memory; the files belong to `condense`.
"""

# --8<-- [start:batched]
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import TypeVar

T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """`itertools.batched`, for Python 3.11.

    Raises:
        ValueError: The size is less than one; raised by the call.
    """
    if size < 1:
        raise ValueError("a batch holds at least one item")
    source = iter(items)
    return iter(lambda: tuple(islice(source, size)), ())


# --8<-- [end:batched]
# --8<-- [start:condense]
def process_line(line: str) -> float:
    """Return the level of a line such as `06:15 2.31`."""
    return float(line.split()[1])


def condense(log: Path, means: Path, size: int = 1000) -> None:
    """Write the mean level of each batch of lines, a line each."""
    with (
        log.open(encoding="utf-8") as lines,
        means.open("w", encoding="utf-8") as out,
    ):
        levels = map(process_line, lines)
        batches = batched(levels, size)
        out.writelines(f"{fmean(batch):.2f}\n" for batch in batches)


# --8<-- [end:condense]
def main() -> None:
    with TemporaryDirectory() as folder:
        log, means = Path(folder, "gauge.log"), Path(folder, "means.txt")
        log.write_text("06:00 1.4\n06:15 2.3\n06:30 1.9\n", "utf-8")
        condense(log, means, size=2)
        print(means.read_text(encoding="utf-8"), end="")


if __name__ == "__main__":
    main()
