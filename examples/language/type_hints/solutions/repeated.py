"""A decorator with an argument that changes the result type alone.

The parameters go through a `ParamSpec`; the result becomes a list.
"""

# --8<-- [start:repeated]
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def repeated(
    times: int,
) -> Callable[[Callable[P, R]], Callable[P, list[R]]]:
    """Call a function several times and return all its results."""

    def decorate(function: Callable[P, R]) -> Callable[P, list[R]]:
        @wraps(function)
        def calls(*args: P.args, **kwargs: P.kwargs) -> list[R]:
            return [function(*args, **kwargs) for _ in range(times)]

        return calls

    return decorate


# --8<-- [end:repeated]
def main() -> None:
    @repeated(3)
    def dot(x: int, *, y: int = 0) -> str:
        return f"PA{x},{y};"

    print(dot(5, y=2))


if __name__ == "__main__":
    main()
