"""A decorator that holds the arguments of each call to their hints.

It is for functions whose parameters take one value each; those without
a hint are let through.
"""

# --8<-- [start:enforced]
from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

from examples.language.type_hints.checked import accepts
from examples.language.type_hints.hints import read_hints

P = ParamSpec("P")
R = TypeVar("R")


def enforced(function: Callable[P, R]) -> Callable[P, R]:
    """Refuse arguments that do not fit their hints."""

    @wraps(function)
    def checking(*args: P.args, **kwargs: P.kwargs) -> R:
        hints = read_hints(function)
        bound = signature(function).bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            if name in hints and not accepts(hints[name], value):
                raise TypeError(f"{name}={value!r} is no {hints[name]}")
        return function(*args, **kwargs)

    return checking


# --8<-- [end:enforced]
def main() -> None:
    @enforced
    def dot(x: int, y: int = 0) -> str:
        return f"PA{x},{y};"

    print(dot(30, y=40))


if __name__ == "__main__":
    main()
