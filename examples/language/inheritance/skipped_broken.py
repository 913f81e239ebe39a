"""A class that names its base, and so skips whoever comes between.

Alone it is right, and its own tests pass.
"""

# --8<-- [start:insured]
from examples.language.inheritance.parcel import Express, Parcel


class Insured(Parcel):
    def price(self) -> int:
        return Parcel.price(self) + 250


class InsuredExpress(Insured, Express):
    """The fare should be doubled."""


# --8<-- [end:insured]
def main() -> None:
    print(Insured(1000).price(), InsuredExpress(1000).price())


if __name__ == "__main__":
    main()
