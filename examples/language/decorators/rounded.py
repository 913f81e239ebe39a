"""A decorator grows: bare, with an argument, and stacked on another.

A tide stands in for everything that is computed; a decorator replaces the
function, so what others see must be copied with `wraps`.
"""

# --8<-- [start:rounded]
from collections.abc import Callable
from functools import wraps
from math import cos, pi
from typing import ParamSpec, TypeAlias

P = ParamSpec("P")
Measure: TypeAlias = Callable[P, float]


def rounded(function: Measure[P]) -> Measure[P]:
    """Round what a function returns to centimetres."""

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> float:
        return round(function(*args, **kwargs), 2)

    return wrapper


# --8<-- [end:rounded]
# --8<-- [start:height]
@rounded
def height(hour: float) -> float:
    """Metres of water, so many hours after high tide."""
    return 2.5 + 1.5 * cos(2 * pi * hour / 12.4)


# --8<-- [end:height]
# --8<-- [start:rounded-to]
def rounded_to(digits: int) -> Callable[[Measure[P]], Measure[P]]:
    """Round what a function returns to a number of digits."""

    def decorate(function: Measure[P]) -> Measure[P]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> float:
            return round(function(*args, **kwargs), digits)

        return wrapper

    return decorate


# --8<-- [end:rounded-to]
# --8<-- [start:in-feet]
def in_feet(function: Measure[P]) -> Measure[P]:
    """Convert what a function returns from metres."""

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> float:
        return function(*args, **kwargs) / 0.3048

    return wrapper


@rounded_to(1)
@in_feet
def depth(draught: float) -> float:
    """Feet of water under a keel at high tide."""
    return 4.0 - draught


@in_feet
@rounded_to(1)
def careless_depth(draught: float) -> float:
    return 4.0 - draught


# --8<-- [end:in-feet]
def main() -> None:
    print(f"{height.__name__}: {[height(hour) for hour in range(4)]}")
    print(f"{depth(1.26)} ft, rounded first {careless_depth(1.26)} ft")


if __name__ == "__main__":
    main()
