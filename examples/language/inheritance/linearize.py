"""C3: the method resolution order, computed from `__bases__` alone.

It is for plain classes: a metaclass may define `mro()` and answer otherwise.
"""

# --8<-- [start:merge]
from collections.abc import Sequence
from typing import TypeAlias

from examples.language.inheritance.parcel import Express, Insured

Orders: TypeAlias = list[Sequence[type]]


def good_head(orders: Orders) -> type:
    """The first head that stands in no tail."""
    heads = [order[0] for order in orders]
    tails = {cls for order in orders for cls in order[1:]}
    for head in heads:
        if head not in tails:
            return head
    names = ", ".join(cls.__name__ for cls in dict.fromkeys(heads))
    message = "Cannot create a consistent method resolution order (MRO)"
    raise TypeError(f"{message} for bases {names}")


def without(cls: type, orders: Orders) -> Orders:
    """The orders after `cls` has been taken from their heads."""
    rest = [order[1:] if order[0] is cls else order for order in orders]
    return [order for order in rest if order]


# --8<-- [end:merge]
# --8<-- [start:behind]
def behind(*bases: type) -> list[type]:
    """What comes after a class of these bases in its order.

    Args:
        *bases: As in a class statement; `object` where that names none.

    Raises:
        TypeError: As for the class statement, and with its message.
    """
    for position, base in enumerate(bases, start=1):
        if base in bases[position:]:
            raise TypeError(f"duplicate base class {base.__name__}")
    orders: Orders = [*map(linearize, bases), bases] if bases else []
    ancestors: list[type] = []
    while orders:
        ancestors.append(good_head(orders))
        orders = without(ancestors[-1], orders)
    return ancestors


# --8<-- [end:behind]
# --8<-- [start:linearize]
def linearize(cls: type) -> list[type]:
    """The class and its ancestors, as `cls.__mro__` has them.

    Args:
        cls: A class whose metaclass has no `mro()` of its own.
    """
    return [cls, *behind(*cls.__bases__)]


# --8<-- [end:linearize]
# --8<-- [start:main]
def main() -> None:
    orders: Orders = [
        linearize(Insured),
        linearize(Express),
        [Insured, Express],
    ]
    while orders:
        head = good_head(orders)
        rows = [" ".join(cls.__name__ for cls in order) for order in orders]
        print(f"{head.__name__:8}<-", " | ".join(rows))
        orders = without(head, orders)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
