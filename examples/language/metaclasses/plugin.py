"""Subclasses that register themselves, without a metaclass of ours.

`__init_subclass__` runs inside the subclass's `class` statement, so a bad
plugin is refused where it is written, not where it is first used.
"""

# --8<-- [start:rows]
import csv
import io
from abc import ABC, abstractmethod
from collections.abc import Iterable
from inspect import isabstract
from typing import Any, ClassVar, TypeAlias

Rows: TypeAlias = Iterable[Iterable[object]]


# --8<-- [end:rows]
# --8<-- [start:plugin]
class Plugin(ABC):
    """A format to export rows to; named subclasses register."""

    registry: ClassVar[dict[str, type["Plugin"]]] = {}

    def __init_subclass__(
        cls, *, plugin_name: str | None = None, **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if plugin_name is None:
            return  # an intermediate class: nothing to register
        if isabstract(cls) or not callable(cls.export):
            raise TypeError(f"{cls.__name__} does not implement export()")
        if plugin_name in cls.registry:
            raise ValueError(f"plugin {plugin_name!r} is taken")
        cls.registry[plugin_name] = cls

    @abstractmethod
    def export(self, rows: Rows) -> str:
        """Return the rows in this format."""


# --8<-- [end:plugin]
# --8<-- [start:formats]
def delimited(rows: Rows, separator: str) -> str:
    """Write rows as CSV, with quotes where a cell needs them."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()


def pdf_text(rows: Rows) -> str:
    """Write the text operators of one PDF page, without the file around."""
    escapes = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
    lines = (" ".join(map(str, row)).translate(escapes) for row in rows)
    return " ".join(["BT", *(f"({line}) Tj T*" for line in lines), "ET"])


# --8<-- [end:formats]
# --8<-- [start:plugins]
class CSVPlugin(Plugin, plugin_name="csv"):
    separator = ","

    def export(self, rows: Rows) -> str:
        return delimited(rows, self.separator)


class TSVPlugin(CSVPlugin, plugin_name="tsv"):
    separator = "\t"


class PDFPlugin(Plugin, plugin_name="pdf"):
    def export(self, rows: Rows) -> str:
        return pdf_text(rows)


# --8<-- [end:plugins]
# --8<-- [start:create]
def create(plugin_name: str) -> Plugin:
    """Make the plugin that registered under a name.

    Args:
        plugin_name: The class keyword that the plugin was defined with.

    Returns:
        A new instance of that plugin.

    Raises:
        LookupError: No plugin has that name.
    """
    try:
        return Plugin.registry[plugin_name]()
    except KeyError:
        known = ", ".join(Plugin.registry)
        raise LookupError(f"no plugin {plugin_name!r}: {known}") from None


# --8<-- [end:create]
def main() -> None:
    people = [("Ada", 36), ("Grace", 85)]
    for plugin_name in Plugin.registry:
        print(f"{plugin_name}: {create(plugin_name).export(people)!r}")
    try:
        create("xls")
    except LookupError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
