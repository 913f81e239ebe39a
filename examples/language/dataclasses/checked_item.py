"""Items whose classes each check their own fields.

Every `__post_init__` calls the next one, down to a root that has one.
"""

# --8<-- [start:item]
from dataclasses import dataclass

from examples.language.dataclasses.parcel import is_tracking_code


@dataclass(frozen=True)
class Item:
    code: str

    def __post_init__(self) -> None:
        if not is_tracking_code(self.code):
            raise ValueError(f"{self.code} is no tracking code")


@dataclass(frozen=True)
class Insured(Item):
    value: int

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.value <= 0:
            raise ValueError(f"nothing to insure: {self.value}")


# --8<-- [end:item]
def main() -> None:
    for code in ("RR473124829GB", "no code at all"):
        try:
            print(Insured(code, 500))
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
