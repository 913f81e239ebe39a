"""A family that can only be extended in the module that founded it.

No metaclass: the parent meets each child in `__init_subclass__`.
"""

# --8<-- [start:sealed]
from typing import Any, ClassVar


class Sealed:
    """A direct subclass founds a family; its module closes it."""

    home: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if Sealed in cls.__bases__:
            cls.home = cls.__module__
        if cls.__module__ != cls.home:
            raise TypeError(f"{cls.__name__}: sealed in {cls.home}")


# --8<-- [end:sealed]
class Event(Sealed):
    """What can happen to an export."""


class Exported(Event):
    """The file was written."""


def main() -> None:
    print(Exported.__name__, "belongs to", Exported.home)
    try:
        type("Forged", (Event,), {"__module__": "elsewhere"})
    except TypeError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
