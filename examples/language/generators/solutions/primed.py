"""A decorator for generators that wait for a value from the start.

It runs to the first yield and drops what that yields.
"""

# --8<-- [start:primed]
from collections.abc import Callable, Generator
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
Y = TypeVar("Y")
S = TypeVar("S")
R = TypeVar("R")


def primed(
    function: Callable[P, Generator[Y, S, R]],
) -> Callable[P, Generator[Y, S, R]]:
    """Make a function return generators that wait at a yield."""

    @wraps(function)
    def started(*args: P.args, **kwargs: P.kwargs) -> Generator[Y, S, R]:
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return started


# --8<-- [end:primed]
def main() -> None:
    @primed
    def highest() -> Generator[float, float]:
        level = top = yield 0.0
        while True:
            top = max(top, level)
            level = yield top

    gauge = highest()
    print([gauge.send(level) for level in (1.42, 2.31, 1.9)])


if __name__ == "__main__":
    main()
