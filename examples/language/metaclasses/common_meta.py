"""Two metaclasses meet in a class that derives from both.

They must cooperate: each overrides what it needs and leaves the rest to
`super()`.
"""

# --8<-- [start:common-meta]
from html import escape
from inspect import getmro

from examples.language.metaclasses.exporters import Plugin
from examples.language.metaclasses.plugin import Rows
from examples.language.metaclasses.plugin_meta import PluginMeta
from examples.language.metaclasses.strict_body import Settings, StrictMeta


class StrictPluginMeta(StrictMeta, PluginMeta):
    """The metaclass of a plugin whose body is checked line by line."""


class HTMLPlugin(
    Plugin, Settings, metaclass=StrictPluginMeta, plugin_name="html"
):
    CELL = "<td>"

    def export(self, rows: Rows) -> str:
        lines = (map(escape, map(str, row)) for row in rows)
        return "".join("<tr>" + self.CELL.join(["", *line]) for line in lines)


# --8<-- [end:common-meta]
def main() -> None:
    print(Plugin["html"]().export([("Ada", 36), ("Grace", 85)]))
    print(" -> ".join(meta.__name__ for meta in getmro(StrictPluginMeta)))


if __name__ == "__main__":
    main()
