"""What each parameter of `@dataclass` changes in the class.

Compared is the namespace of the class with that of `@dataclass` alone.
"""

# --8<-- [start:effect]
import inspect
from dataclasses import dataclass
from typing import Any


def make(**options: bool) -> type:
    """Return a new dataclass, decorated with these options."""

    class Parcel:
        code: str
        grams: int

    decorate: Any = dataclass
    made: type = decorate(**options)(Parcel)
    return made


def kind(value: object) -> object:
    if inspect.isfunction(value):
        return str(inspect.signature(value))
    kind_of = type(value)
    return value if kind_of is tuple else kind_of


# --8<-- [end:effect]
# --8<-- [start:table]
def effect(**options: bool) -> str:
    """Say which names of the class are gone, are new, or are others.

    Args:
        **options: What to call `dataclass` with.
    """
    usual, other = vars(make()), vars(make(**options))
    marks = {
        "-": usual.keys() - other.keys(),
        "+": other.keys() - usual.keys(),
        "~": {
            name
            for name in usual.keys() & other.keys()
            if kind(usual[name]) != kind(other[name])
        },
    }
    return " ".join(
        mark + name for mark, names in marks.items() for name in sorted(names)
    )


# --8<-- [end:table]
# --8<-- [start:main]
PARAMETERS: dict[str, dict[str, bool]] = {
    "init=False": {"init": False},
    "repr=False": {"repr": False},
    "eq=False": {"eq": False},
    "order=True": {"order": True},
    "unsafe_hash=True": {"unsafe_hash": True},
    "frozen=True": {"frozen": True},
    "match_args=False": {"match_args": False},
    "kw_only=True": {"kw_only": True},
    "slots=True": {"slots": True},
    "slots, weakref_slot": {"slots": True, "weakref_slot": True},
}


def main() -> None:
    for label, options in PARAMETERS.items():
        print(f"{label:20}", effect(**options))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
