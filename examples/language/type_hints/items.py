"""A parameter asks for the least that the function needs.

A string is an iterable of strings too, so it needs a sentence of its own.
"""

# --8<-- [start:items]
from collections.abc import Iterable


def print_items_typed(items: Iterable[str]) -> None:
    """Print the items of any iterable, numbered."""
    if isinstance(items, str):
        raise TypeError(f"one string, not its letters: {items!r}")
    for number, item in enumerate(items, start=1):
        print(f"{number}. {item}")


# --8<-- [end:items]
def main() -> None:
    print_items_typed(["circle", "square"])
    print_items_typed({"pen": 1, "speed": 20})


if __name__ == "__main__":
    main()
