"""A class decorator registers the class that it is written on.

It sees one finished class; a subclass of that class does not pass by.
"""

# --8<-- [start:register]
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

Class = TypeVar("Class", bound=type[Any])
registry: dict[str, type[Any]] = {}


def plugin(name: str) -> Callable[[Class], Class]:
    """Register the decorated class under a name in `registry`.

    Returns:
        A decorator that hands back the class it was given.

    Raises:
        ValueError: The name is taken.
    """

    def register(cls: Class) -> Class:
        if name in registry:
            raise ValueError(f"plugin {name!r} is taken")
        registry[name] = cls
        return cls

    return register


# --8<-- [end:register]
# --8<-- [start:plugins]
@plugin("csv")
class CSVPlugin:
    separator = ","

    def export(self, rows: Iterable[Iterable[object]]) -> str:
        return "\n".join(self.separator.join(map(str, row)) for row in rows)


class TSVPlugin(CSVPlugin):
    separator = "\t"


# --8<-- [end:plugins]
def main() -> None:
    print(registry["csv"]().export([("Ada", 36), ("Grace", 85)]))
    print("registered:", *registry)


if __name__ == "__main__":
    main()
