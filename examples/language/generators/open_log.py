"""A generator that opens a file, and says that it can be closed.

`Iterator` would hide `close` from the caller and from the checkers.
"""

# --8<-- [start:levels]
from collections.abc import Generator
from pathlib import Path
from tempfile import TemporaryDirectory


def levels(path: Path) -> Generator[float]:
    """Yield the levels of a log; close the generator to close it."""
    with path.open(encoding="utf-8") as log:
        for line in log:
            yield float(line.split()[1])


# --8<-- [end:levels]
def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "gauge.log")
        path.write_text("06:00 1.42\n06:15 2.31\n", encoding="utf-8")
        readings = levels(path)
        print(next(readings))
        readings.close()
        print("left over:", list(readings))


if __name__ == "__main__":
    main()
