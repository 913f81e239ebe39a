"""Which class ends a chain of `super()` calls before its end.

It sees the form without arguments, in plain functions only.
"""

# --8<-- [start:links]
from types import FunctionType


def links(cls: type, name: str) -> list[tuple[str, bool]]:
    """Each class along the order that defines `name`.

    Args:
        cls: Where the call begins.
        name: The method that is called.

    Returns:
        The name of the class, and whether its function uses `super()`.
    """
    found: list[tuple[str, bool]] = []
    for each in cls.__mro__:
        function = vars(each).get(name)
        if isinstance(function, FunctionType):
            passes_on = "__class__" in function.__code__.co_freevars
            found.append((each.__name__, passes_on))
    return found


# --8<-- [end:links]
# --8<-- [start:unreached]
def unreached(cls: type, name: str) -> list[str]:
    """The classes that define `name` and are never asked.

    Args:
        cls: Where the call begins.
        name: The method that is called.
    """
    chain = links(cls, name)
    ends = [position for position, (_, on) in enumerate(chain) if not on]
    return [each for each, _ in chain[ends[0] + 1 :]] if ends else []


# --8<-- [end:unreached]
# --8<-- [start:main]
def main() -> None:
    from examples.language.inheritance import parcel, skipped_broken

    for module in (parcel, skipped_broken):
        print(unreached(module.InsuredExpress, "price"))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
