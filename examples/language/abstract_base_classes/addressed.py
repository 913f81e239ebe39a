"""An interface that recognises whoever has the method.

The hook answers for its own class only, and never with False.
"""

# --8<-- [start:addressed]
from abc import ABC, abstractmethod
from typing import Any


class Addressed(ABC):
    @abstractmethod
    def address(self) -> str: ...

    @classmethod
    def __subclasshook__(cls, subclass: type) -> Any:
        if cls is Addressed:
            for base in subclass.__mro__:
                if "address" in vars(base):
                    return vars(base)["address"] is not None
        return NotImplemented


# --8<-- [end:addressed]
# --8<-- [start:things]
class Postcard:
    def address(self) -> str:
        return "Bath"


class Blank(Postcard):
    address = None  # type: ignore[assignment]  # opts out, like __hash__


class Insured(Addressed):
    @abstractmethod
    def value(self) -> int: ...


# --8<-- [end:things]
def main() -> None:
    kinds: list[type[object]] = [Postcard, Blank, Insured, str]
    for kind in kinds:
        answers = issubclass(kind, Addressed), issubclass(kind, Insured)
        print(kind.__name__, *answers)


if __name__ == "__main__":
    main()
