"""A function that reads shapes, and answers with a new list.

What it does not change, it may ask for by a covariant type.
"""

# --8<-- [start:border]
from collections.abc import Sequence

from examples.language.type_hints.trays import Circle, Shape


def with_border(shapes: Sequence[Shape]) -> list[Shape]:
    """Return a drawing with its border."""
    return [*shapes, Shape("border")]


# --8<-- [end:border]
def main() -> None:
    print(with_border([Circle("sun", 90)]))


if __name__ == "__main__":
    main()
