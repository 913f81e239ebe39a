"""A cache for which a call is the values of its parameters.

How the arguments were passed, and which were left out, makes no difference.
"""

# --8<-- [start:bound]
from collections.abc import Callable, Hashable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def cached_by_value(function: Callable[P, R]) -> Callable[P, R]:
    """Keep each result under the values of all parameters."""
    shape, kept = signature(function), dict[Hashable, R]()

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        call = shape.bind(*args, **kwargs)
        call.apply_defaults()
        key = call.args, frozenset(call.kwargs.items())
        if key not in kept:
            kept[key] = function(*args, **kwargs)
        return kept[key]

    return ask


# --8<-- [end:bound]
def main() -> None:
    @cached_by_value
    def danger(region: str, altitude: int = 2000, *, snow: int = 0) -> int:
        print("computing", region, altitude, snow)
        return 2

    print(danger("Davos"), danger(altitude=2000, region="Davos", snow=0))


if __name__ == "__main__":
    main()
