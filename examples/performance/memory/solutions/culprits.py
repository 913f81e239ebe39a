"""Solution: which bases bring the dictionary?

For classes written in Python; a built-in base may bring one unseen.
"""

# --8<-- [start:culprits]
from typing import Any


def culprits(cls: type[Any]) -> list[str]:
    """Name the classes of the MRO that have no `__slots__` of their own.

    Args:
        cls: The class that should be without a dictionary.
    """
    return [
        base.__name__
        for base in cls.__mro__[:-1]
        if "__slots__" not in vars(base)
    ]


# --8<-- [end:culprits]
def main() -> None:
    class Film:
        """A base without slots."""

    class Sheet(Film):
        """A class with slots for nothing."""

        __slots__ = ()

    print(culprits(Sheet))


if __name__ == "__main__":
    main()
