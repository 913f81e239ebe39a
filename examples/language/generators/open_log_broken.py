"""A generator that opens a file, and a caller that stops half-way.

The file stays open for as long as anybody holds the generator.
"""

# --8<-- [start:levels]
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory


def levels(path: Path) -> Iterator[float]:
    with path.open(encoding="utf-8") as log:
        for line in log:
            yield float(line.split()[1])


def first_above(mark: float, levels: Iterable[float]) -> float | None:
    for level in levels:
        if level > mark:
            return level
    return None


# --8<-- [end:levels]
def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "gauge.log")
        path.write_text(
            "06:00 1.42\n06:15 2.31\n06:30 1.9\n", encoding="utf-8"
        )
        readings = levels(path)
        print("found", first_above(2.0, readings))
        print("still open, and goes on at", next(readings))


if __name__ == "__main__":
    main()
