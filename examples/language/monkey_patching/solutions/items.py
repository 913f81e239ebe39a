"""Items of a mapping, patched as exactly as attributes.

A key that was not there is not there afterwards.
"""

# --8<-- [start:items]
from collections.abc import MutableMapping
from typing import TypeVar

from examples.language.monkey_patching.patches import Patches

K = TypeVar("K")
V = TypeVar("V")


class ItemPatches(Patches):
    def item(self, mapping: MutableMapping[K, V], key: K, value: V) -> None:
        """Set an item, and put back what was there."""
        if key in mapping:
            self.callback(mapping.__setitem__, key, mapping[key])
        else:
            self.callback(mapping.pop, key, None)
        mapping[key] = value


# --8<-- [end:items]
def main() -> None:
    prices = {"oolong": 420}
    with ItemPatches() as patches:
        patches.item(prices, "oolong", 400)
        patches.item(prices, "sencha", 350)
        print(prices)
    print(prices)


if __name__ == "__main__":
    main()
