"""A field that converts whatever is assigned to it.

It keeps its value in the instance dict, so slots leave it nowhere to be.
"""

# --8<-- [start:grams]
from dataclasses import dataclass
from typing import cast


class Grams:
    """A weight in grams, given as such or as a text with a unit."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> int:
        if instance is None:
            raise AttributeError(self.name)  # there is no default
        return cast(int, vars(instance)[self.name])

    def __set__(self, instance: object, value: int | str) -> None:
        if isinstance(value, str):
            number, unit = value.split()
            value = int(float(number) * {"g": 1, "kg": 1000}[unit])
        vars(instance)[self.name] = value


# --8<-- [end:grams]
# --8<-- [start:parcel]
@dataclass
class Parcel:
    code: str
    grams: Grams = Grams()


# --8<-- [end:parcel]
def main() -> None:
    parcel = Parcel("RR473124829GB", "1.2 kg")
    print(parcel)
    parcel.grams = "900 g"
    print(parcel.grams)


if __name__ == "__main__":
    main()
