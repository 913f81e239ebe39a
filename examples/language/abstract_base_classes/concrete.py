"""A class decorator: nothing abstract may be left.

It runs when the class statement does, and asks what Python computed.
"""

# --8<-- [start:concrete]
from typing import TypeVar

T = TypeVar("T")


def concrete(cls: type[T]) -> type[T]:
    """Refuse a class that has abstract methods.

    Args:
        cls: The class, which is returned as it is.

    Raises:
        TypeError: If a method is still abstract.
    """
    missing: frozenset[str] = getattr(cls, "__abstractmethods__", frozenset())
    if missing:
        raise TypeError(f"{cls.__name__} lacks {', '.join(sorted(missing))}")
    return cls


# --8<-- [end:concrete]
def main() -> None:
    from examples.language.abstract_base_classes.courier import Courier

    for cls in (int, Courier):
        try:
            print(concrete(cls).__name__, "is complete")
        except TypeError as error:
            print(error)


if __name__ == "__main__":
    main()
