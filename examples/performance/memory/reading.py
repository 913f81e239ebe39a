"""Slots that save memory, and slots that a base class makes useless.

A class is without a dictionary only if all of its bases are.
"""

# --8<-- [start:reading]
from typing import Any


class Record:
    """A base class as most are: it says nothing about slots."""

    def describe(self) -> str:
        """Name the record by its class."""
        return type(self).__name__.lower()


class LeakyReading(Record):
    """Slots, and a dictionary all the same."""

    __slots__ = ("aperture", "shutter")

    def __init__(self, aperture: int, shutter: int) -> None:
        self.aperture, self.shutter = aperture, shutter


# --8<-- [end:reading]
# --8<-- [start:repaired]
class SlottedRecord:
    """The same base class, which adds nothing to its instances."""

    __slots__ = ()

    def describe(self) -> str:
        """Name the record by its class."""
        return type(self).__name__.lower()


class Reading(SlottedRecord):
    """Slots and nothing else."""

    __slots__ = ("aperture", "shutter")

    def __init__(self, aperture: int, shutter: int) -> None:
        self.aperture, self.shutter = aperture, shutter


# --8<-- [end:repaired]
# --8<-- [start:check]
def has_dict(cls: type[Any]) -> bool:
    """Tell whether instances of the class can have a `__dict__`."""
    return cls.__dictoffset__ != 0


# --8<-- [end:check]
def main() -> None:
    for cls in (LeakyReading, Reading):
        print(f"{cls(8, 60).describe():13}", has_dict(cls))


if __name__ == "__main__":
    main()
