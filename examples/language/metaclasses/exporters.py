"""The plugins of the chapter in their final form.

Registration is inherited as it was; the metaclass adds the operators.
"""

# --8<-- [start:root]
from typing import ClassVar

from examples.language.metaclasses import plugin
from examples.language.metaclasses.plugin import Rows, delimited, pdf_text
from examples.language.metaclasses.plugin_meta import PluginMeta


class Plugin(plugin.Plugin, metaclass=PluginMeta):
    registry: ClassVar[dict[str, type[plugin.Plugin]]] = {}


# --8<-- [end:root]
# --8<-- [start:family]
class TextPlugin(Plugin):
    separator: ClassVar[str]

    def export(self, rows: Rows) -> str:
        return delimited(rows, self.separator)


class CSVPlugin(TextPlugin, plugin_name="csv"):
    separator = ","


class TSVPlugin(TextPlugin, plugin_name="tsv"):
    separator = "\t"


class PDFPlugin(Plugin, plugin_name="pdf"):
    def export(self, rows: Rows) -> str:
        return pdf_text(rows)


# --8<-- [end:family]
def main() -> None:
    people = [("Ada", 36), ("Grace", 85)]
    for name in Plugin:
        print(f"{name}: {Plugin[name]().export(people)!r}")
    print(len(Plugin), "formats, of them text:", *TextPlugin)


if __name__ == "__main__":
    main()
