"""A weight that is converted by a constructor of its own.

The fields are what the object holds, so copying them is enough.
"""

# --8<-- [start:parcel]
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Parcel:
    code: str
    kilograms: float

    @classmethod
    def from_grams(cls, code: str, grams: int) -> Self:
        """Convert once, where it is visible.

        Args:
            code: The tracking code.
            grams: The weight as the scale gives it.
        """
        return cls(code, grams / 1000)


# --8<-- [end:parcel]
def main() -> None:
    print(Parcel.from_grams("RR473124829GB", 1200))


if __name__ == "__main__":
    main()
