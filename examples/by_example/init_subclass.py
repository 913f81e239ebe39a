"""A subclass registers itself when its class statement ends.

The base class does it alone: no metaclass, no decorator, no scan.
"""

from typing import ClassVar


class Plugin:
    registry: ClassVar[dict[str, type["Plugin"]]] = {}

    def __init_subclass__(cls, *, plugin_name: str, **rest: object) -> None:
        super().__init_subclass__(**rest)
        owner = Plugin.registry.setdefault(plugin_name, cls)
        if owner is not cls:
            raise TypeError(f"{plugin_name!r} is {owner.__name__}'s")

    def export(self, row: list[str]) -> str:
        raise NotImplementedError(f"{type(self).__name__}.export")


class PDFPlugin(Plugin, plugin_name="pdf"):
    def export(self, row: list[str]) -> str:
        return f"({' '.join(row)}) Tj"


class CSVPlugin(Plugin, plugin_name="csv"):
    def export(self, row: list[str]) -> str:
        return ",".join(row)


def create(plugin_name: str) -> Plugin:
    return Plugin.registry[plugin_name]()


def main() -> None:
    for name, plugin in Plugin.registry.items():
        print(name, plugin)
        # => pdf <class '__main__.PDFPlugin'>
        # => csv <class '__main__.CSVPlugin'>

    print(create("csv").export(["Ada", "36"]))  # => Ada,36
    print(create("pdf").export(["Ada", "36"]))  # => (Ada 36) Tj

    try:
        type(CSVPlugin.__name__, (Plugin,), {}, plugin_name="csv")
    except TypeError as refusal:
        print(refusal)  # => 'csv' is CSVPlugin's


if __name__ == "__main__":
    main()
