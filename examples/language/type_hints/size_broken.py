"""A `TypeIs` that answers no to a value of its type.

The checkers believe the function, and read its no as "not an int".
"""

# --8<-- [start:is-size]
from typing_extensions import TypeIs


def is_size(value: int | str) -> TypeIs[int]:
    """Whether a value is a size that fits the paper."""
    return isinstance(value, int) and 0 < value < 10_000


def paper(name: str) -> str:
    return f"paper {name.upper()}"


def shown(value: int | str) -> str:
    if is_size(value):
        return f"{value} steps"
    return paper(value)


# --8<-- [end:is-size]
def main() -> None:
    print(shown(30), shown("a4"))


if __name__ == "__main__":
    main()
