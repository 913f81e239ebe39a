"""Every dot is one rule, for instances and for classes alike.

Beyond it: `None`, which `__get__` takes for no instance, and a class that
hides its instances' `__dict__`.
"""

# --8<-- [start:find]
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Any

MISSING: Any = object()
mro = type.__dict__["__mro__"].__get__
namespace = type.__dict__["__dict__"].__get__


def find(cls: type, name: str) -> Any:
    """The first entry for `name` along the MRO, as it lies there."""
    for base in mro(cls):
        if name in namespace(base):
            return namespace(base)[name]
    return MISSING


def has(value: object, hook: str) -> bool:
    """Whether the type of the value defines the hook."""
    return find(type(value), hook) is not MISSING


# --8<-- [end:find]
# --8<-- [start:bind]
def bind(value: object, instance: object, owner: type) -> Any:
    """The value as an attribute: what the `__get__` of its type gives."""
    get = find(type(value), "__get__")
    return value if get is MISSING else get(value, instance, owner)


def entries(obj: object) -> dict[str, Any]:
    """The object's own `__dict__`, read without a lookup; or nothing."""
    slots = GetSetDescriptorType, MemberDescriptorType
    for base in mro(type(obj)):
        slot = namespace(base).get("__dict__")
        if isinstance(slot, slots):
            own: dict[str, Any] = slot.__get__(obj)
            return own
    return {}


# --8<-- [end:bind]
# --8<-- [start:rule]
def own(obj: Any, name: str) -> Any:
    """What the object itself has; a class has what its MRO has."""
    if type in mro(type(obj)):
        return bind(find(obj, name), None, obj)
    return entries(obj).get(name, MISSING)


def getattribute(obj: object, name: str) -> Any:
    """What `object.__getattribute__` and `type.__getattribute__` do."""
    kind = type(obj)
    shared = find(kind, name)
    data = has(shared, "__set__") or has(shared, "__delete__")
    if data and has(shared, "__get__"):
        return bind(shared, obj, kind)
    mine = own(obj, name)
    if mine is not MISSING:
        return mine
    if shared is not MISSING:
        return bind(shared, obj, kind)
    raise AttributeError(f"{kind.__name__!r} object has no {name!r}")


# --8<-- [end:rule]
# --8<-- [start:read]
BUILT_IN = find(object, "__getattribute__"), find(type, "__getattribute__")


def read(obj: object, name: str) -> Any:
    """What `obj.name` does."""
    kind = type(obj)
    lookup = find(kind, "__getattribute__")
    try:
        if lookup in BUILT_IN:
            return getattribute(obj, name)
        return bind(lookup, obj, kind)(name)
    except AttributeError:
        last_resort = bind(find(kind, "__getattr__"), obj, kind)
        if last_resort is MISSING:
            raise
        return last_resort(name)


# --8<-- [end:read]
def main() -> None:
    class Star:
        name = "Vega"

        def __getattr__(self, name: str) -> str:
            return f"no {name}"

    star = Star()
    print(read(star, "name"), read(star, "mass"), read(Star, "__name__"))


if __name__ == "__main__":
    main()
