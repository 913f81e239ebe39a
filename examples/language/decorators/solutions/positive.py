"""A check of named arguments, however they are passed.

The signature is taken once, when the function is decorated.
"""

# --8<-- [start:positive]
from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


# --8<-- [end:positive]
# --8<-- [start:decorate]
def positive(*names: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Refuse calls in which an argument of these names is not above zero."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        expected = signature(function)
        if unknown := set(names) - set(expected.parameters):
            raise TypeError(f"{function.__name__} has no {unknown}")

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            bound = expected.bind(*args, **kwargs)
            bound.apply_defaults()
            for name in names:
                if not bound.arguments[name] > 0:
                    raise ValueError(f"{name}={bound.arguments[name]}")
            return function(*args, **kwargs)

        return wrapper

    return decorate


# --8<-- [end:decorate]
@positive("depth", "draught")
def clearance(depth: float, draught: float = 4.5) -> float:
    return depth - draught


def main() -> None:
    depth = 6.0
    print(clearance(depth))
    try:
        clearance(depth, draught=-1)
    except ValueError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
