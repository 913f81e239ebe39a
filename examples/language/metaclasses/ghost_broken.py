"""A registered class that nobody can name: `slots=True` made another.

The decorator cannot add slots to a finished class, so it builds a second
one; the parent registered the first.
"""

# --8<-- [start:ghost]
from dataclasses import dataclass
from typing import ClassVar

from examples.language.metaclasses import plugin
from examples.language.metaclasses.plugin import Rows, delimited


class Plugin(plugin.Plugin):
    registry: ClassVar[dict[str, type[plugin.Plugin]]] = {}


@dataclass(slots=True)
class CSVPlugin(Plugin, plugin_name="csv"):
    separator: str = ","

    def export(self, rows: Rows) -> str:
        return delimited(rows, self.separator)


# --8<-- [end:ghost]
def main() -> None:
    registered = Plugin.registry["csv"]
    print(registered.__qualname__, CSVPlugin.__qualname__)
    print("the same class:", registered is CSVPlugin)


if __name__ == "__main__":
    main()
