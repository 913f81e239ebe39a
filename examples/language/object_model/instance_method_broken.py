"""A special method put on the instance is ignored by the syntax.

Called by name it works, so a test that calls it by name stays green.
"""

# --8<-- [start:night]
from typing import Any


class Night:
    def __init__(self, *stars: str) -> None:
        self.stars = stars


def make_sized(night: Any) -> None:
    """Give this one object a length."""
    night.__len__ = lambda: len(night.stars)


# --8<-- [end:night]
def main() -> None:
    night: Any = Night("Vega", "Deneb")
    make_sized(night)
    print("by name:", night.__len__(), night.stars)
    try:
        print(len(night))
    except TypeError as error:
        print("by syntax:", error)


if __name__ == "__main__":
    main()
