"""A benchmark that makes a function on each turn, and blames its calls.

The maker also copies the name of a function that it does not wrap.
"""

# --8<-- [start:multiplier]
from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

Operation: TypeAlias = Callable[[int], int]


def regular_function(x: int) -> int:
    """Double a number."""
    return x * 2


def create_multiplier(factor: int) -> Operation:
    @wraps(regular_function)
    def multiplier(x: int) -> int:
        return x * factor

    return multiplier


def dynamic(x: int) -> int:
    return create_multiplier(2)(x)


# --8<-- [end:multiplier]
def main() -> None:
    print(dynamic(21), create_multiplier(3).__name__)


if __name__ == "__main__":
    main()
