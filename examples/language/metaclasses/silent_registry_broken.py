"""Self-registration that lets a second class take the first one's name.

The only trace is an export that comes out in another format.
"""

# --8<-- [start:plugin]
from typing import Any, ClassVar


class Plugin:
    registry: ClassVar[dict[str, type["Plugin"]]] = {}

    def __init_subclass__(cls, plugin_name: str, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.registry[plugin_name] = cls


class PDFPlugin(Plugin, plugin_name="pdf"):
    pass


# --8<-- [end:plugin]
def main() -> None:
    print("pdf is", Plugin.registry["pdf"].__name__)

    class PrintPlugin(Plugin, plugin_name="pdf"):
        """Takes the name of PDFPlugin."""

    print("pdf is", Plugin.registry["pdf"].__name__)
    assert Plugin.registry["pdf"] is PrintPlugin


if __name__ == "__main__":
    main()
