"""Plugin classes that answer `len`, `in`, iteration and `[name]`.

Python looks these operators up on the type of the operand, and the type of
a class is its metaclass.  Nothing else in this module needs one.
"""

# --8<-- [start:rows]
import csv
import io
import json
from abc import ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator
from inspect import isabstract
from typing import Any, ClassVar, TypeAlias

Rows: TypeAlias = Iterable[Iterable[object]]


# --8<-- [end:rows]
# --8<-- [start:plugin-meta]
class PluginMeta(ABCMeta):
    """The operators of a plugin class: a mapping of what is below it."""

    registry: ClassVar[dict[str, type["Plugin"]]] = {}

    def __iter__(cls) -> Iterator[str]:
        found = cls.registry.items()
        return (name for name, plugin in found if issubclass(plugin, cls))

    def __len__(cls) -> int:
        return sum(1 for _ in cls)

    def __bool__(cls) -> bool:
        return True  # else a class without plugins would be false

    def __getitem__(cls, name: str) -> type["Plugin"]:
        if name not in cls:
            raise LookupError(f"no plugin {name!r} in {', '.join(cls)}")
        return cls.registry[name]


# --8<-- [end:plugin-meta]
# --8<-- [start:plugin]
class Plugin(metaclass=PluginMeta):
    """A format to export rows to; named subclasses register."""

    def __init_subclass__(
        cls, *, plugin_name: str | None = None, **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if plugin_name is None:
            return
        if isabstract(cls) or not callable(cls.export):
            raise TypeError(f"{cls.__name__} does not implement export()")
        if plugin_name in Plugin:
            raise ValueError(f"plugin {plugin_name!r} is taken")
        PluginMeta.registry[plugin_name] = cls

    @abstractmethod
    def export(self, rows: Rows) -> str:
        """Return the rows in this format."""


# --8<-- [end:plugin]
# --8<-- [start:family]
class TextPlugin(Plugin):
    """Cells with a separator between them; not a format by itself."""

    separator: ClassVar[str]

    def export(self, rows: Rows) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.separator, lineterminator="\n")
        writer.writerows(rows)
        return out.getvalue()


class CSVPlugin(TextPlugin, plugin_name="csv"):
    separator = ","


class TSVPlugin(TextPlugin, plugin_name="tsv"):
    separator = "\t"


class JSONPlugin(Plugin, plugin_name="json"):
    def export(self, rows: Rows) -> str:
        return json.dumps([list(row) for row in rows])


# --8<-- [end:family]
def main() -> None:
    people = [("Ada", 36), ("Grace", 85)]
    for name in Plugin:
        print(f"{name}: {Plugin[name]().export(people)!r}")
    print(len(Plugin), "formats, of them text:", *TextPlugin)


if __name__ == "__main__":
    main()
