"""A parcel that is not equal to itself with one more method.

The written comparisons ask for the very same class.
"""

# --8<-- [start:parcel]
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Parcel:
    code: str
    grams: int


class Printed(Parcel):
    """Adds no field, and no comparison."""

    def label(self) -> str:
        return f"{self.code} {self.grams} g"


# --8<-- [end:parcel]
def main() -> None:
    parcel, printed = Parcel("RR473124829GB", 1), Printed("RR473124829GB", 1)
    print(parcel, printed.label(), parcel == printed)
    try:
        sorted([parcel, printed])
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
