"""A cache that remembers the patch when the patch is gone.

What was computed in the block is kept outside of it.
"""

# --8<-- [start:gross]
from functools import cache

from examples.language.monkey_patching import rates
from examples.language.monkey_patching.patches import Patches


@cache
def gross(net: int) -> int:
    return net + net * rates.vat() // 100


def without_vat(net: int) -> int:
    with Patches() as patches:
        patches.replace(rates, "vat", lambda: 0)
        return gross(net)


# --8<-- [end:gross]
# --8<-- [start:cleared]
def cleared(net: int) -> int:
    gross.cache_clear()
    with Patches() as patches:
        patches.callback(gross.cache_clear)
        patches.replace(rates, "vat", lambda: 0)
        return gross(net)


# --8<-- [end:cleared]
def main() -> None:
    print(without_vat(200), gross(200))
    print(cleared(200), gross(200))


if __name__ == "__main__":
    main()
