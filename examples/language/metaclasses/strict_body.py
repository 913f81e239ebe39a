"""A class body that is checked while it runs, line by line.

Only a metaclass's `__prepare__` acts before the body.  A name may be bound
once; only the accessors of a property may bind it again.
"""

# --8<-- [start:extends]
import re
from typing import Any

CONSTANT = re.compile(r"[A-Z][A-Z0-9_]*")
METHOD = re.compile(r"[a-z][a-z0-9_]*")


def extends(new: object, old: object) -> bool:
    """Say whether `new` is the property `old` with an accessor added."""
    return (
        isinstance(new, property)
        and isinstance(old, property)
        and new.fget is old.fget
    )


# --8<-- [end:extends]
# --8<-- [start:strict-body]
class StrictBody(dict[str, object]):
    """A class namespace that refuses a wrong name where it is bound."""

    def __setitem__(self, name: str, value: object) -> None:
        if name in self and not extends(value, self[name]):
            raise NameError(f"{name} is bound twice")
        style = METHOD if hasattr(value, "__get__") else CONSTANT
        exempt = name.startswith("_") or isinstance(value, type)
        if not exempt and not style.fullmatch(name):
            raise NameError(f"{name} does not match {style.pattern}")
        super().__setitem__(name, value)


# --8<-- [end:strict-body]
# --8<-- [start:strict-meta]
class StrictMeta(type):
    """Run class bodies in a `StrictBody`."""

    @classmethod
    def __prepare__(
        cls, name: str, bases: tuple[type, ...], /, **kwargs: Any
    ) -> StrictBody:
        return StrictBody()


class Settings(metaclass=StrictMeta):
    """Constants in upper case, methods in lower case, no name twice."""


# --8<-- [end:strict-meta]
# --8<-- [start:page-settings]
class PageSettings(Settings):
    SIZE = "A4"
    MARGIN = 18

    @property
    def width(self) -> int:
        return 210 - 2 * self.MARGIN


# --8<-- [end:page-settings]
def main() -> None:
    print(PageSettings.SIZE, PageSettings().width)
    print(type(vars(PageSettings)).__name__, "holds the finished class")
    try:
        StrictBody()["pageSize"] = "A4"
    except NameError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
