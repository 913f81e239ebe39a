"""A reader of rows that calls each annotation as if it were a class.

The import in the first line makes every annotation a string.
"""

# --8<-- [start:row]
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def from_row(cls: type[T], row: list[str]) -> T:
    hints: dict[str, Any] = cls.__annotations__
    pairs = zip(hints.items(), row, strict=True)
    return cls(**{name: kind(text) for (name, kind), text in pairs})


@dataclass
class Dot:
    x: int
    y: int


# --8<-- [end:row]
def main() -> None:
    print(Dot.__annotations__)


if __name__ == "__main__":
    main()
