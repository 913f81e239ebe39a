"""A class statement is one call of `__build_class__`, and this is it.

Leaves out a `metaclass=` that is no class, and the check that `super()`
will find the class.
"""

# --8<-- [start:winner]
from types import FunctionType
from typing import Any


def resolve(bases: tuple[Any, ...]) -> tuple[type, ...]:
    """Ask each base that is no class what to put in its place."""
    resolved: list[type] = []
    for base in bases:
        is_class = isinstance(base, type)
        ask = None if is_class else getattr(base, "__mro_entries__", None)
        resolved += [base] if ask is None else ask(bases)
    return tuple(resolved)


def winner(asked: type, bases: tuple[type, ...]) -> type:
    """The most derived of the metaclass asked for and those of the bases."""
    for meta in map(type, bases):
        if asked in meta.__mro__:
            asked = meta
        elif meta not in asked.__mro__:
            raise TypeError(f"conflict: {asked.__name__}, {meta.__name__}")
    return asked


# --8<-- [end:winner]
# --8<-- [start:build-class]
def build_class(
    body: FunctionType,
    name: str,
    *bases: Any,
    metaclass: type = type,
    **keywords: Any,
) -> Any:
    """What a class statement calls, its body being a function."""
    resolved = resolve(bases)
    meta: Any = winner(metaclass, resolved)
    names: Any = meta.__prepare__(name, resolved, **keywords)
    exec(body.__code__, body.__globals__, names, closure=body.__closure__)
    if resolved != bases:
        names["__orig_bases__"] = bases
    return meta(name, resolved, names, **keywords)


# --8<-- [end:build-class]
def main() -> None:
    def body() -> None: ...

    print(build_class(FunctionType(body.__code__, {}), "Star").__name__)


if __name__ == "__main__":
    main()
