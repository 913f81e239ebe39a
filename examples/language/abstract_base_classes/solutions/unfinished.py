"""The classes of a family that nobody completed.

Only what has been imported can be found.
"""

# --8<-- [start:unfinished]
from collections.abc import Iterator
from inspect import isabstract


def unfinished(root: type) -> Iterator[str]:
    """Yield the leaves of a family that are still abstract.

    Args:
        root: The class whose descendants are looked at.
    """
    children: list[type] = root.__subclasses__()
    for cls in children:
        if not cls.__subclasses__() and isabstract(cls):
            yield cls.__qualname__
        yield from unfinished(cls)


# --8<-- [end:unfinished]
def main() -> None:
    from examples.language.abstract_base_classes.courier import Courier

    class Handcart(Courier):
        """Still has to say how it carries."""

    print(Handcart.__base__, list(unfinished(Courier)))


if __name__ == "__main__":
    main()
