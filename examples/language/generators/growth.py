"""How the memory of a job grows with the file that it reads.

Peaks are compared with each other, so no size of an object is assumed.
"""

# --8<-- [start:write-log]
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import TypeAlias

from examples.language.generators.batches import condense, process_line
from examples.language.generators.memory import peak

Job: TypeAlias = Callable[[Path, Path], object]


def write_log(path: Path, readings: int) -> None:
    with path.open("w", encoding="utf-8") as log:
        for hour in range(readings):
            log.write(f"{hour % 24:02}:00 {1 + hour % 24 / 8:.3f}\n")


# --8<-- [end:write-log]
# --8<-- [start:condense-listed]
def condense_listed(log: Path, means: Path, size: int = 1000) -> None:
    """Do what `condense` does, with the file as a list of lines."""
    lines = log.read_text(encoding="utf-8").splitlines()
    levels = [process_line(line) for line in lines]
    starts = range(0, len(levels), size)
    text = [f"{fmean(levels[i : i + size]):.2f}\n" for i in starts]
    means.write_text("".join(text), encoding="utf-8")


# --8<-- [end:condense-listed]
# --8<-- [start:grows]
def grows(job: Job, readings: int = 4_000) -> bool:
    """Does ten times the log take more than twice the memory?"""
    peaks: list[int] = []
    with TemporaryDirectory() as folder:
        log, means = Path(folder, "gauge.log"), Path(folder, "means.txt")
        for size in (readings, 10 * readings):
            write_log(log, size)
            peaks.append(peak(lambda: job(log, means)))
    return peaks[1] > 2 * peaks[0]


def main() -> None:
    print("condense grows:", grows(condense))
    print("condense_listed grows:", grows(condense_listed))


if __name__ == "__main__":
    main()
# --8<-- [end:grows]
