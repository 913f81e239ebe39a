"""The base class holds the procedure, its subclasses hold the steps.

A subclass supplies steps; it does not replace the procedure.
"""

# --8<-- [start:parcel]
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import final


@dataclass(frozen=True)
class Parcel:
    address: str
    grams: int


class RefusedError(Exception):
    """This kind of courier may not take the parcel."""


# --8<-- [end:parcel]
# --8<-- [start:courier]
class Courier(ABC):
    @property
    @abstractmethod
    def limit(self) -> int:
        """The heaviest parcel, in grams."""

    @abstractmethod
    def carry(self, parcel: Parcel) -> str:
        return f"to {parcel.address}"

    def announce(self) -> str:
        return "rings once"

    @final
    def deliver(self, parcel: Parcel) -> str:
        if parcel.grams > self.limit:
            raise RefusedError(f"{parcel.grams} g is over {self.limit} g")
        return f"{self.carry(parcel)}, {self.announce()}"


# --8<-- [end:courier]
# --8<-- [start:couriers]
class Bicycle(Courier):
    @property
    def limit(self) -> int:
        return 5_000

    def carry(self, parcel: Parcel) -> str:
        return f"pedals {super().carry(parcel)}"


class Van(Courier):
    def __init__(self, limit: int = 900_000) -> None:
        self._limit = limit

    @property
    def limit(self) -> int:
        return self._limit

    def carry(self, parcel: Parcel) -> str:
        return f"drives {super().carry(parcel)}"

    def announce(self) -> str:
        return "sounds the horn"


# --8<-- [end:couriers]
def main() -> None:
    piano = Parcel("12 Mill Lane", 210_000)
    for courier in (Bicycle(), Van()):
        try:
            print(type(courier).__name__, courier.deliver(piano))
        except RefusedError as error:
            print(type(courier).__name__, "refuses:", error)


if __name__ == "__main__":
    main()
