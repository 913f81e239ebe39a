"""A test of our own that narrows a type for the checkers.

`TypeIs` says something of both answers, so the test must be exact.
"""

# --8<-- [start:unit]
from typing import Literal, TypeAlias, TypeGuard, get_args

from typing_extensions import TypeIs

Unit: TypeAlias = Literal["mm", "inch"]
STEPS: dict[Unit, int] = {"mm": 40, "inch": 1016}


def is_unit(text: str) -> TypeIs[Unit]:
    """Whether a text is one of the units."""
    return text in get_args(Unit)


def steps(length: int, unit: str) -> int:
    """Convert a length to the plotter's own steps."""
    if is_unit(unit):
        return length * STEPS[unit]
    raise ValueError(f"{unit!r} is not one of {', '.join(STEPS)}")


# --8<-- [end:unit]
# --8<-- [start:all-text]
def all_text(items: list[object]) -> TypeGuard[list[str]]:
    """Whether a list holds nothing but text."""
    return all(isinstance(item, str) for item in items)


def joined(items: list[object]) -> str:
    """Join texts, or tell how many items there are."""
    return ",".join(items) if all_text(items) else f"{len(items)} items"


# --8<-- [end:all-text]
def main() -> None:
    print(steps(3, "mm"), steps(2, "inch"))
    print(joined(["mm", "inch"]), joined(["mm", 40]))


if __name__ == "__main__":
    main()
