"""A module that passes `mypy --strict` and was never checked.

Where a hint says `Any`, everything is allowed.
"""

# --8<-- [start:badge]
from typing import Any


def total_area(shapes: Any) -> Any:
    """Add up the areas of shapes."""
    return sum(shape.aera() for shape in shapes)


# --8<-- [end:badge]
def main() -> None:
    print(total_area([]))


if __name__ == "__main__":
    main()
