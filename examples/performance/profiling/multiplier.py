"""A function that is made once, and called many times.

What is made takes no name from another function.
"""

# --8<-- [start:multiplier]
from collections.abc import Callable
from typing import TypeAlias

Operation: TypeAlias = Callable[[int], int]


def regular_function(x: int) -> int:
    return x * 2


def create_multiplier(factor: int) -> Operation:
    def multiplier(x: int) -> int:
        return x * factor

    return multiplier


# --8<-- [end:multiplier]
def main() -> None:
    double = create_multiplier(2)
    print(double(21) == regular_function(21), double.__name__)


if __name__ == "__main__":
    main()
