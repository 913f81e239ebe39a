"""What a pickle does to the world, and the same only told.

Four of its instructions import, call, create and fill objects.
"""

# --8<-- [start:effects]
from importlib import import_module
from operator import attrgetter
from typing import Any


class Effects:
    """Does as a pickle says."""

    def find(self, module: str, name: str, /) -> Any:
        return attrgetter(name)(import_module(module))

    def call(self, function: Any, arguments: Any, /) -> Any:
        return function(*arguments)

    def create(self, kind: Any, arguments: Any, /) -> Any:
        return kind.__new__(kind, *arguments)

    def fill(self, instance: Any, state: Any, /) -> Any:
        setstate = getattr(instance, "__setstate__", None)
        if setstate is None:
            instance.__dict__.update(state)
        else:
            setstate(state)
        return instance


# --8<-- [end:effects]
# --8<-- [start:told]
class Said(str):
    """A text that stands for an object."""

    def __repr__(self) -> str:
        return str(self)


class Told(Effects):
    """Does nothing, and tells what would have been done."""

    def find(self, module: str, name: str, /) -> Said:
        return Said(f"{module}.{name}")

    def call(self, function: Any, arguments: Any, /) -> Said:
        return Said(f"{function}({', '.join(map(repr, arguments))})")

    def create(self, kind: Any, arguments: Any, /) -> Said:
        return self.call(f"{kind}.__new__", (kind, *arguments))

    def fill(self, instance: Any, state: Any, /) -> Said:
        return Said(f"{instance}\n  filled with {state}")


# --8<-- [end:told]
def main() -> None:
    for effects in (Effects(), Told()):
        function = effects.find("operator", "add")
        print(effects.call(function, (40, 2)))


if __name__ == "__main__":
    main()
