"""A diamond of parcels: each class adds its part to what is behind it.

Prices are whole cents; every method but the last one asks `super()`, once.
"""


# --8<-- [start:parcel]
class Parcel:
    """What is sent, with no further service."""

    def __init__(self, grams: int) -> None:
        self.grams = grams

    def price(self) -> int:
        return 400 + self.grams // 10

    def stamps(self) -> list[str]:
        return ["parcel"]


# --8<-- [end:parcel]
# --8<-- [start:services]
class Insured(Parcel):
    def price(self) -> int:
        return super().price() + 250

    def stamps(self) -> list[str]:
        return ["insured", *super().stamps()]


class Express(Parcel):
    def price(self) -> int:
        return super().price() * 2

    def stamps(self) -> list[str]:
        return ["express", *super().stamps()]


# --8<-- [end:services]
# --8<-- [start:both]
class InsuredExpress(Insured, Express):
    """The double fare, and the insurance on top."""

    def stamps(self) -> list[str]:
        return ["both", *super().stamps()]


class ExpressInsured(Express, Insured):
    """Fare and insurance, all of it doubled."""


# --8<-- [end:both]
# --8<-- [start:main]
def main() -> None:
    for kind in (Parcel, Insured, Express, InsuredExpress, ExpressInsured):
        parcel = kind(grams=1000)
        print(kind.__name__, parcel.price(), parcel.stamps())


if __name__ == "__main__":
    main()
# --8<-- [end:main]
