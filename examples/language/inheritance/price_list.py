"""A price, taken apart: what the parcel costs from each class on.

`super().price()` is no more than this: the function of the class that comes
next, called with the same parcel.
"""

# --8<-- [start:breakdown]
from collections.abc import Iterator
from typing import Any

from examples.language.inheritance.linearize import linearize
from examples.language.inheritance.parcel import (
    ExpressInsured,
    InsuredExpress,
    Parcel,
)


def breakdown(parcel: Parcel) -> Iterator[tuple[str, int]]:
    """Yield each class that has a price, with the price from there on.

    Args:
        parcel: Of any kind.
    """
    for cls in linearize(type(parcel)):
        if "price" in vars(cls):
            price: Any = vars(cls)["price"]
            yield cls.__name__, price(parcel)


# --8<-- [end:breakdown]
# --8<-- [start:main]
def main() -> None:
    for parcel in (InsuredExpress(1000), ExpressInsured(1000)):
        print(type(parcel).__name__)
        for name, cents in breakdown(parcel):
            print(f"  {name:8}{cents:5}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
