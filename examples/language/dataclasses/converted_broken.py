"""A field that converts nothing any more, because its class got slots.

`slots=True` takes the name away from the descriptor, and gives it to a slot.
"""

# --8<-- [start:parcel]
from dataclasses import dataclass

from examples.language.dataclasses.converted import Grams


@dataclass(slots=True)
class Parcel:
    code: str
    grams: Grams = Grams()  # noqa: RUF009  # it is a descriptor


# --8<-- [end:parcel]
def main() -> None:
    print(Parcel("RR473124829GB", "1.2 kg"))


if __name__ == "__main__":
    main()
