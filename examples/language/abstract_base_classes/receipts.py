"""A class decorator that fulfils a contract says so to the class.

Python computes what is abstract once, when the class is made.
"""

# --8<-- [start:with-receipt]
from abc import ABC, abstractmethod, update_abstractmethods
from typing import Any, TypeVar


class Signed(ABC):
    @abstractmethod
    def receipt(self) -> str: ...


T = TypeVar("T", bound=Signed)


def add_receipt(cls: type[T]) -> type[T]:
    def receipt(self: T) -> str:
        return f"received by {type(self).__name__}"

    setattr(cls, receipt.__name__, receipt)
    return cls


def with_receipt(cls: type[T]) -> type[T]:
    return update_abstractmethods(add_receipt(cls))


# --8<-- [end:with-receipt]
def main() -> None:
    class Porter(Signed):
        """Gets its receipt() from a decorator."""

    porter: Any = Porter
    for decorate in (add_receipt, with_receipt):
        try:
            print(decorate(porter)().receipt())
        except TypeError:
            print("still abstract after", decorate.__name__)


if __name__ == "__main__":
    main()
