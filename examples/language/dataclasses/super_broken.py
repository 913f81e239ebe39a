"""A slotted class whose method calls a class that is no longer used.

`slots=True` makes a second class; `super()` remembers the first.
"""

# --8<-- [start:insured]
from dataclasses import dataclass


@dataclass(slots=True)
class Item:
    code: str

    def label(self) -> str:
        return self.code


@dataclass(slots=True)
class Insured(Item):
    value: int

    def label(self) -> str:
        return f"{super().label()} insured"


# --8<-- [end:insured]
def main() -> None:
    insured = Insured("RR473124829GB", 500)
    print(insured)
    try:
        print(insured.label())
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
