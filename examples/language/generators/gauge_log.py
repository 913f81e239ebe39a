"""A river gauge's log, read by a chain of generators.

Each stage takes any iterable and holds one item; none opens a file.
"""

# --8<-- [start:unended]
from collections.abc import Iterable, Iterator
from typing import NamedTuple


def unended(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines without their line ends; indentation stays."""
    for line in lines:
        yield line.rstrip("\n")


# --8<-- [end:unended]
# --8<-- [start:entries]
class Entry(NamedTuple):
    time: str
    level: float
    notes: list[str]


def entries(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield entries; an indented line is a note on the one above."""
    entry: Entry | None = None
    for line in lines:
        if entry and line.startswith(" "):
            entry.notes.append(line.lstrip(" "))
            continue
        if entry:
            yield entry
        time, level = line.split()
        entry = Entry(time, float(level), [])
    if entry:
        yield entry


# --8<-- [end:entries]
# --8<-- [start:above]
def above(mark: float, log: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries whose level is higher than the mark."""
    for entry in log:
        if entry.level > mark:
            yield entry


# --8<-- [end:above]
def main() -> None:
    log = ["06:00 1.42\n", "06:15 2.31\n", "    ice on the float\n"]
    for entry in above(2.0, entries(unended(log))):
        print(*entry)


if __name__ == "__main__":
    main()
