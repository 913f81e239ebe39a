"""A registry in a metaclass, keyed by class name.

It registers what is not a plugin, loses duplicates and takes no keywords.
"""

# --8<-- [start:plugin-meta]
from typing import Any, ClassVar


class PluginMeta(type):
    plugins: ClassVar[dict[str, type[Any]]] = {}

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "PluginMeta":
        made = super().__new__(cls, name, bases, namespace)
        if name != "PluginBase":
            cls.plugins[name] = made
        return made


class PluginBase(metaclass=PluginMeta):
    pass


def create(name: str) -> Any:
    return PluginMeta.plugins.get(name)()  # type: ignore[misc]


# --8<-- [end:plugin-meta]
def main() -> None:
    class AbstractExport(PluginBase):
        """Not a plugin, but registered like one."""

    print(
        "registered:",
        *PluginMeta.plugins,
        AbstractExport in PluginMeta.plugins.values(),
    )
    try:
        create("PDFPlugin")
    except TypeError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
