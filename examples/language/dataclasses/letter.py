"""A letter: fields that are numbered, dated, hidden or computed.

The counter is that of the process: numbers are unique in it, not beyond.
"""

# --8<-- [start:letter]
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from itertools import count
from typing import Any


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Letter:
    to: str
    grams: int = field(metadata={"unit": "g"})
    number: int = field(default_factory=count(1).__next__, init=False)
    stamps: list[str] = field(default_factory=list[str])
    pin: str = field(default="", repr=False)
    posted: datetime = field(default_factory=now, compare=False, kw_only=True)
    zone: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        self.zone = self.to[:2].upper()


# --8<-- [end:letter]
# --8<-- [start:units]
def units(model: Any) -> Mapping[str, str]:
    """Return the units of the fields that have one.

    Args:
        model: A dataclass, or an instance of one.
    """
    return {
        spec.name: spec.metadata["unit"]
        for spec in fields(model)
        if "unit" in spec.metadata
    }


# --8<-- [end:units]
def main() -> None:
    noon = datetime(2031, 5, 4, 12, tzinfo=UTC)
    letter = Letter("Nantes", 20, pin="4711", posted=noon)
    print(letter.to, letter.zone, letter.posted.hour)
    print(letter.grams, units(letter), letter.pin)


if __name__ == "__main__":
    main()
