"""A base with a default, and a subclass that adds a field without one.

The class is made in a function, since making it fails.
"""

# --8<-- [start:declare]
from dataclasses import dataclass


@dataclass
class Item:
    code: str
    country: str = "FR"


def declare() -> None:
    """Make a subclass with one more field.

    Raises:
        TypeError: Always, as the field has no default.
    """

    @dataclass
    class Insured(Item):
        value: int  # type: ignore[misc]  # what is shown


# --8<-- [end:declare]
def main() -> None:
    try:
        declare()
    except TypeError as error:
        print(str(error).partition(" follows")[0])


if __name__ == "__main__":
    main()
