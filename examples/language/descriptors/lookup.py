"""Attribute lookup is one rule, short enough to write down.

Leaves out `__getattr__`, which Python tries after this rule has failed.
"""

# --8<-- [start:static]
from typing import Any

MISSING = object()


def static(cls: type, name: str) -> Any:
    """The first `name` along the MRO, as it lies there, unbound."""
    for base in cls.__mro__:
        if name in vars(base):
            return vars(base)[name]
    return MISSING


def getter(attribute: object) -> Any:
    """The `__get__` of its type, or `MISSING`."""
    return static(type(attribute), "__get__")


def is_data(attribute: object) -> bool:
    """Whether it comes before the instance's own entries."""
    kind = type(attribute)
    hooks = static(kind, "__set__"), static(kind, "__delete__")
    return any(hook is not MISSING for hook in hooks)


# --8<-- [end:static]
# --8<-- [start:lookup]
def lookup(instance: object, name: str) -> Any:
    """What `object.__getattribute__` does.

    Raises:
        AttributeError: Neither the object nor its class has the name.
    """
    owner = type(instance)
    attribute = static(owner, name)
    get = getter(attribute)
    if get is not MISSING and is_data(attribute):
        return get(attribute, instance, owner)
    entries = getattr(instance, "__dict__", {})
    if name in entries:
        return entries[name]
    if get is not MISSING:
        return get(attribute, instance, owner)
    if attribute is not MISSING:
        return attribute
    raise AttributeError(f"{owner.__name__!r} object has no {name!r}")


# --8<-- [end:lookup]
# --8<-- [start:class-lookup]
def class_lookup(cls: type, name: str) -> Any:
    """What `type.__getattribute__` does."""
    meta = type(cls)
    above = static(meta, name)
    get = getter(above)
    if get is not MISSING and is_data(above):
        return get(above, cls, meta)
    attribute = static(cls, name)
    if attribute is not MISSING:
        bind = getter(attribute)
        return attribute if bind is MISSING else bind(attribute, None, cls)
    if get is not MISSING:
        return get(above, cls, meta)
    if above is not MISSING:
        return above
    raise AttributeError(f"type object {cls.__name__!r} has no {name!r}")


# --8<-- [end:class-lookup]
# --8<-- [start:kinds]
class GetOnly:
    def __get__(self, instance: object, owner: type | None = None) -> str:
        return "__get__"


class GetSet(GetOnly):
    def __set__(self, instance: object, value: object) -> None: ...


class GetDelete(GetOnly):
    def __delete__(self, instance: object) -> None: ...


class Plain:
    def __repr__(self) -> str:
        return "itself"


class SetOnly(Plain):
    def __set__(self, instance: object, value: object) -> None: ...


# --8<-- [end:kinds]
# --8<-- [start:main]
def answers(attribute: object) -> tuple[str, str]:
    """Who answers for `price`: without, then with an instance entry."""
    shelf = type("Shelf", (), {"price": attribute})()
    without = lookup(shelf, "price")
    vars(shelf)["price"] = "instance"
    return str(without), str(lookup(shelf, "price"))


def main() -> None:
    print(f"{'on the class':<14}{'no entry':<14}entry in __dict__")
    for attribute in GetSet(), GetDelete(), GetOnly(), SetOnly(), Plain():
        without, entry = answers(attribute)
        kind = type(attribute).__name__
        print(f"{kind:<14}{without:<14}{entry}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
