"""Decorators that keep the signature of what they decorate.

`ParamSpec` is the whole parameter list, and it goes through unchanged.
"""

# --8<-- [start:traced]
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def traced(function: Callable[P, R]) -> Callable[P, R]:
    """Print each call and what came of it."""

    @wraps(function)
    def tracing(*args: P.args, **kwargs: P.kwargs) -> R:
        result = function(*args, **kwargs)
        print(f"{function.__name__} -> {result}")
        return result

    return tracing


@traced
def arc(radius: int, degrees: int = 360) -> str:
    return f"AA0,{radius},{degrees};"


# --8<-- [end:traced]
# --8<-- [start:on]
Wire = list[str]


def on(
    wire: Wire,
) -> Callable[[Callable[Concatenate[Wire, P], R]], Callable[P, R]]:
    """Supply the first parameter, and take the rest from the caller."""

    def supply(function: Callable[Concatenate[Wire, P], R]) -> Callable[P, R]:
        @wraps(function)
        def supplied(*args: P.args, **kwargs: P.kwargs) -> R:
            return function(wire, *args, **kwargs)

        return supplied

    return supply


# --8<-- [end:on]
def main() -> None:
    wire: Wire = []

    @on(wire)
    def send(wire: Wire, command: str, *, times: int = 1) -> int:
        wire.extend([command] * times)
        return len(wire)

    print(send(arc(20, degrees=90), times=2), wire)


if __name__ == "__main__":
    main()
