"""`abstractmethod` stands innermost; a cached value has an abstract source.

The order is the rule for every decorator of the standard library.
"""

# --8<-- [start:depot]
from abc import ABC, abstractmethod
from functools import cached_property
from typing import Self


class Depot(ABC):
    @classmethod
    @abstractmethod
    def opened_in(cls, town: str) -> Self: ...

    @staticmethod
    @abstractmethod
    def code(town: str) -> str: ...

    @abstractmethod
    def count(self) -> list[str]:
        """Go and look, which takes a while."""

    @cached_property
    def stock(self) -> list[str]:
        return self.count()


# --8<-- [end:depot]
# --8<-- [start:shed]
class Shed(Depot):
    def __init__(self, name: str) -> None:
        self.name = name

    @classmethod
    def opened_in(cls, town: str) -> Self:
        return cls(cls.code(town))

    @staticmethod
    def code(town: str) -> str:
        return town[:3].upper()

    def count(self) -> list[str]:
        print("counting", self.name)
        return ["crate", "sack"]


# --8<-- [end:shed]
def main() -> None:
    shed = Shed.opened_in("Bath")
    print(shed.stock, shed.stock)


if __name__ == "__main__":
    main()
