"""A weight that shrinks with every copy.

`replace` calls `__init__`, and so `__post_init__`, with converted values.
"""

# --8<-- [start:parcel]
from dataclasses import dataclass


@dataclass
class Parcel:
    code: str
    weight: float  # grams for the constructor, kilograms afterwards

    def __post_init__(self) -> None:
        self.weight = self.weight / 1000


# --8<-- [end:parcel]
def main() -> None:
    print(Parcel("RR473124829GB", 1200))


if __name__ == "__main__":
    main()
