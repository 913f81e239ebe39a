"""What each place for a value breaks: one question a row.

The questions are asked of real objects, so the table is what they did.
"""

import copy
import gc
import weakref
from collections.abc import Callable
from typing import Any

from examples.language.descriptors.storage import STRATEGIES, Storage


class Tag:
    """A price tag: compared by identity, and weakly referable."""


def product(make: type[Storage], **extra: object) -> Any:
    fields = {"price": make(), "cost": make(), **extra}
    return type("Product", (), fields)()


def fields_stay_apart(make: type[Storage]) -> bool:
    beans, price, cost = product(make), Tag(), Tag()
    beans.price, beans.cost = price, cost
    return beans.price is price and beans.cost is cost


def value_dies_with_object(make: type[Storage]) -> bool:
    beans, tag = product(make), Tag()
    beans.price, alive = tag, weakref.ref(tag)
    kind = beans.__class__  # the class and its descriptors live on
    del beans, tag
    gc.collect()
    return alive() is None and "price" in vars(kind)


# --8<-- [start:probes]
def copy_keeps_value(make: type[Storage]) -> bool:
    beans, tag = product(make), Tag()
    beans.price = tag
    try:
        return copy.copy(beans).price is tag
    except KeyError:
        return False


def loads_old_data(make: type[Storage]) -> bool:
    """A pickle from before the descriptor: `{"price": ...}`."""
    beans, tag = product(make), Tag()
    vars(beans)["price"] = tag
    try:
        return beans.price is tag
    except (KeyError, AttributeError):
        return False


# --8<-- [end:probes]
def fits_slots(make: type[Storage]) -> bool:
    beans, tag = product(make, __slots__=("_price",)), Tag()
    try:
        beans.price = tag
    except TypeError:
        return False
    return beans.price is tag


PROBES: list[Callable[[type[Storage]], bool]] = [
    fields_stay_apart,
    value_dies_with_object,
    copy_keeps_value,
    loads_old_data,
    fits_slots,
]


def main() -> None:
    names = "".join(f"{make.__name__:>12}" for make in STRATEGIES)
    print(f"{'':<22}{names}")
    for probe in PROBES:
        verdicts = ("yes" if probe(make) else "-" for make in STRATEGIES)
        cells = "".join(f"{verdict:>12}" for verdict in verdicts)
        print(f"{probe.__name__:<22}{cells}")


if __name__ == "__main__":
    main()
