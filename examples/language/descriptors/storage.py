"""Four places to keep a value, and what each of them breaks.

Two of the four are kept only to be compared: see the printed table.
"""

import copy
import gc
import weakref
from collections.abc import Callable

# --8<-- [start:strategies]
from typing import Any


class Storage:
    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self.load(instance)

    def __set__(self, instance: object, value: object) -> None:
        self.save(instance, value)

    def load(self, instance: object) -> Any:
        return vars(instance)[self.name]

    def save(self, instance: object, value: object) -> None:
        vars(instance)[self.name] = value


class OwnName(Storage):
    """In the instance dict, under the attribute's own name."""


# --8<-- [end:strategies]
# --8<-- [start:rivals]
class PassedName(Storage):
    """In the instance dict, under a name that the author typed."""

    def __init__(self) -> None:
        self.key = "price"  # copied with its line, as names are

    def load(self, instance: object) -> Any:
        return vars(instance)[self.key]

    def save(self, instance: object, value: object) -> None:
        vars(instance)[self.key] = value


class PrivateName(Storage):
    """In a second attribute, `_price` beside `price`."""

    def load(self, instance: object) -> Any:
        return getattr(instance, f"_{self.name}")

    def save(self, instance: object, value: object) -> None:
        setattr(instance, f"_{self.name}", value)


# --8<-- [end:rivals]
class ById(Storage):
    """In the descriptor, in a dict keyed by `id(instance)`."""

    def __init__(self) -> None:
        self.values: dict[int, object] = {}

    def load(self, instance: object) -> Any:
        return self.values[id(instance)]

    def save(self, instance: object, value: object) -> None:
        self.values[id(instance)] = value


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


def fits_slots(make: type[Storage]) -> bool:
    beans, tag = product(make, __slots__=("_price",)), Tag()
    try:
        beans.price = tag
    except TypeError:
        return False
    return beans.price is tag


STRATEGIES: list[type[Storage]] = [ById, PassedName, PrivateName, OwnName]
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
