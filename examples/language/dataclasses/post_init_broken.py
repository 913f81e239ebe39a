"""An insured item whose code nobody checks any more.

`__post_init__` is a method: one in a subclass replaces the inherited one.
"""

# --8<-- [start:insured]
from dataclasses import dataclass

from examples.language.dataclasses.parcel import is_tracking_code


@dataclass
class Item:
    code: str

    def __post_init__(self) -> None:
        if not is_tracking_code(self.code):
            raise ValueError(f"{self.code} is no tracking code")


@dataclass
class Insured(Item):
    value: int

    def __post_init__(self) -> None:
        if self.value <= 0:
            raise ValueError(f"nothing to insure: {self.value}")


# --8<-- [end:insured]
def main() -> None:
    print(Insured("no code at all", 500))


if __name__ == "__main__":
    main()
