"""What an attribute was, so that it can be so again.

Whoever takes the write is asked: a data descriptor on the type, or else the
target's own dict.
"""

# --8<-- [start:writer]
from typing import Any, Final

ABSENT: Final = object()


def writer(target: object, name: str) -> Any:
    """Find the data descriptor that takes `target.name = value`.

    Args:
        target: The object that is assigned to.
        name: The attribute.

    Returns:
        What stands on the type, or None: then the target's dict takes it.
    """
    for owner in type(target).__mro__:
        if name in vars(owner):
            found: object = vars(owner)[name]
            kind = type(found)
            is_data = hasattr(kind, "__set__") or hasattr(kind, "__delete__")
            return found if is_data else None
    return None


# --8<-- [end:writer]
# --8<-- [start:stored]
def stored(target: object, name: str) -> Any:
    """Say what the target owns under a name, as it is stored.

    Args:
        target: A module, a class or an instance.
        name: The attribute.

    Returns:
        The stored object, or `ABSENT`.
    """
    if (found := writer(target, name)) is None:
        return getattr(target, "__dict__", {}).get(name, ABSENT)
    read = found.__get__
    try:
        return read(target, type(target))
    except AttributeError:
        return ABSENT


# --8<-- [end:stored]
# --8<-- [start:put]
def put(target: object, name: str, value: object) -> None:
    """Make `stored(target, name)` this value.

    Args:
        target: A module, a class or an instance.
        name: The attribute.
        value: What is to be stored; nothing if it is `ABSENT`.
    """
    if value is not ABSENT:
        setattr(target, name, value)
    elif stored(target, name) is not ABSENT:
        delattr(target, name)


# --8<-- [end:put]
def main() -> None:
    class Tea:
        price = 350

    class Oolong(Tea):
        pass

    for target in (Tea, Oolong, Oolong()):
        print(stored(target, "price") is ABSENT, target.price)


if __name__ == "__main__":
    main()
