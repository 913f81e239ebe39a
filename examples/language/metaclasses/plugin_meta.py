"""Plugin classes that answer `len`, `in`, iteration and `[name]`.

Python looks these operators up on the type of the operand, and the type of
a class is its metaclass.  That is all this metaclass is for.
"""

# --8<-- [start:plugin-meta]
from abc import ABCMeta
from collections.abc import Iterator
from typing import Any, ClassVar


class PluginMeta(ABCMeta):
    """Make a plugin class a mapping of the plugins below it."""

    registry: dict[str, type[Any]]  # the root class brings the dictionary

    def __iter__(cls) -> Iterator[str]:
        found = cls.registry.items()
        return (name for name, plugin in found if issubclass(plugin, cls))

    def __len__(cls) -> int:
        return sum(1 for _ in cls)

    def __bool__(cls) -> bool:
        return True  # else a class without plugins would be false

    def __getitem__(cls, name: str) -> type[Any]:
        if name not in cls:
            raise LookupError(f"no plugin {name!r} in {', '.join(cls)}")
        return cls.registry[name]


# --8<-- [end:plugin-meta]
def main() -> None:
    class Plugin(metaclass=PluginMeta):
        registry: ClassVar[dict[str, type[Any]]] = {}

    class PDFPlugin(Plugin):
        """Its one member."""

    Plugin.registry["pdf"] = PDFPlugin
    print(len(Plugin), list(Plugin), "csv" in Plugin)


if __name__ == "__main__":
    main()
