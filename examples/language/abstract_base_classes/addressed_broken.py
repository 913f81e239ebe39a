"""A subclass hook in one line, with three faults.

It is inherited, it overrules inheritance, and it overrules `register`.
"""

# --8<-- [start:addressed]
from abc import ABC, abstractmethod


class Addressed(ABC):
    @abstractmethod
    def address(self) -> str: ...

    @classmethod
    def __subclasshook__(cls, subclass: type) -> bool:
        return hasattr(subclass, "address")


class Insured(Addressed):
    @abstractmethod
    def value(self) -> int: ...


class Postcard:
    def address(self) -> str:
        return "Bath"


@Addressed.register
class Bottle:
    """Found by whoever finds it."""


# --8<-- [end:addressed]
def main() -> None:
    print("Postcard is insured:", issubclass(Postcard, Insured))
    print("Bottle is registered:", issubclass(Bottle, Addressed))


if __name__ == "__main__":
    main()
