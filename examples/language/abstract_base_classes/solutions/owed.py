"""What a class still owes, and to whom.

The names come from the class, the creditors from its MRO.
"""


# --8<-- [start:owed]
def owed(cls: type) -> dict[str, str]:
    """Map each abstract name to the class that declared it first.

    Args:
        cls: Any class.
    """
    names: frozenset[str] = getattr(cls, "__abstractmethods__", frozenset())
    oldest_first = cls.__mro__[::-1]
    return {
        name: next(b.__name__ for b in oldest_first if name in vars(b))
        for name in sorted(names)
    }


# --8<-- [end:owed]
def main() -> None:
    from examples.language.abstract_base_classes.craft import (
        Airborne,
        Seaborne,
    )

    print(owed(type("Hovercraft", (Airborne, Seaborne), {})))


if __name__ == "__main__":
    main()
