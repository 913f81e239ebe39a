"""A root that enforces `final`, which Python by itself does not.

It is for functions, and for class and static methods: properties cannot
be marked.
"""

# --8<-- [start:sealed]
from inspect import getattr_static
from typing import Any, final


class Sealed:
    """Refuses a class that overrides what a base has marked final."""

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        for base in cls.__mro__[1:]:
            for name, value in vars(base).items():
                overridden = getattr_static(cls, name) is not value
                if overridden and getattr(value, "__final__", False):
                    raise TypeError(f"{cls.__name__}.{name} is final")


class Receipt(Sealed):
    @final
    def total(self, cents: int) -> int:
        return cents + self._surcharge()

    def _surcharge(self) -> int:
        return 0


# --8<-- [end:sealed]
# --8<-- [start:main]
def flat(receipt: Receipt, *cents: int) -> int:
    return 1500


def main() -> None:
    for name in ("_surcharge", "total"):
        try:
            kind = type("ExportReceipt", (Receipt,), {name: flat})
            print(kind().total(500))
        except TypeError as error:
            print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
