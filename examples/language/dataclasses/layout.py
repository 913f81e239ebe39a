"""What the parameters of a dataclass cost, counted by the allocator.

Told is more or less, and not bytes: those differ between versions.
"""

# --8<-- [start:layouts]
from dataclasses import dataclass

from examples.performance.object_layouts.footprint import measure


@dataclass
class Plain:
    x: int
    y: int


@dataclass(frozen=True)
class Frozen:
    x: int
    y: int


@dataclass(slots=True)
class Slotted:
    x: int
    y: int


# --8<-- [end:layouts]
# --8<-- [start:more-layouts]
@dataclass(slots=True, weakref_slot=True)
class Referable:
    x: int
    y: int


class Open:
    """Says nothing of slots, so its instances have a dict."""


@dataclass(slots=True)
class SlottedOpen(Open):
    x: int
    y: int


# --8<-- [end:more-layouts]
# --8<-- [start:against]
def against(made: type, other: type) -> str:
    """Say whether instances of one class take less memory than another's.

    Args:
        made: A class of instances with x and y.
        other: The class to compare with.
    """
    sizes = [round(measure(kind, 1000).alive) for kind in (made, other)]
    size, usual = sizes
    if size == usual:
        return "as much as"
    return "less than" if size < usual else "more than"


# --8<-- [end:against]
# --8<-- [start:main]
def main() -> None:
    for made, other in (
        (Frozen, Plain),
        (Slotted, Plain),
        (Referable, Slotted),
        (SlottedOpen, Slotted),
    ):
        print(f"{made.__name__}:", against(made, other), other.__name__)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
