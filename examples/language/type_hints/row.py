"""A reader of rows that asks what the annotations mean.

It works with strings for annotations, and with those put off to 3.14.
"""

# --8<-- [start:row]
from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from examples.language.type_hints.hints import read_hints

T = TypeVar("T")


def from_row(cls: type[T], row: list[str]) -> T:
    """Make an object from texts, in the order of its hints."""
    pairs = zip(read_hints(cls).items(), row, strict=True)
    return cls(**{name: kind(text) for (name, kind), text in pairs})


@dataclass
class Dot:
    x: int
    y: int


# --8<-- [end:row]
def main() -> None:
    print(from_row(Dot, ["30", "40"]))


if __name__ == "__main__":
    main()
