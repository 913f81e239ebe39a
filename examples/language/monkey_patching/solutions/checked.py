"""A replacement that can be called as the original can, or none.

pyright compares the two as well, which `setattr` keeps from it.
"""

# --8<-- [start:checked]
from collections.abc import Callable
from inspect import signature
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def call_shape(function: Callable[..., object]) -> list[tuple[Any, ...]]:
    parameters = signature(function).parameters.values()
    return [(each.name, each.kind, each.default) for each in parameters]


def checked(
    original: Callable[P, R], replacement: Callable[P, R]
) -> Callable[P, R]:
    """Hand the replacement on if it takes the original's arguments."""
    if call_shape(original) != call_shape(replacement):
        raise TypeError(
            f"{signature(replacement)} is not {signature(original)}"
        )
    return replacement


# --8<-- [end:checked]
def main() -> None:
    def asks(question: str) -> str:
        return question

    replacements: list[Callable[..., str]] = [asks, str.upper]
    for replacement in replacements:
        try:
            print(checked(asks, replacement)("why"))
        except TypeError as error:
            print(error)


if __name__ == "__main__":
    main()
