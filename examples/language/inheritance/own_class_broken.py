"""`super()` with the class of the instance in place of the method's class.

It works until somebody derives from the class.
"""

# --8<-- [start:fragile]
from examples.language.inheritance.parcel import Parcel


class Fragile(Parcel):
    def price(self) -> int:
        return super(self.__class__, self).price() + 150


class FragileGift(Fragile):
    """Inherits the price, and the mistake."""


# --8<-- [end:fragile]
def main() -> None:
    for kind in (Fragile, FragileGift):
        try:
            print(kind(1009).price())
        except RecursionError as error:
            print(f"RecursionError: {error}")


if __name__ == "__main__":
    main()
