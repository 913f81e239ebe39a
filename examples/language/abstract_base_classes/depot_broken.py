"""Two decorators that lose the mark of an abstract method, in silence.

And one that puts the mark on a method that is not abstract.
"""

# --8<-- [start:depot]
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cached_property, update_wrapper
from typing import TypeVar


def logged(function: Callable[..., str]) -> Callable[..., str]:
    def call(*args: object) -> str:
        print("log:", args[1:])
        return function(*args)

    return call


class Depot(ABC):
    @cached_property
    @abstractmethod
    def stock(self) -> list[str]: ...

    @logged
    @abstractmethod
    def find(self, name: str) -> str: ...


# --8<-- [end:depot]
# --8<-- [start:shelf]
F = TypeVar("F", bound=Callable[..., object])


def documented(source: Callable[..., object]) -> Callable[[F], F]:
    def copy(function: F) -> F:
        update_wrapper(function, source, assigned=("__doc__",))
        return function

    return copy


class Shelf(ABC):
    @abstractmethod
    def find(self, name: str) -> str:
        """Say where it lies."""


class TopShelf(Shelf):
    @documented(Shelf.find)
    def find(self, name: str) -> str:
        return f"{name}: top shelf"


# --8<-- [end:shelf]
def main() -> None:
    kinds: list[type[object]] = [Depot, TopShelf]
    for kind in kinds:
        try:
            print("made:", type(kind()).__name__)
        except TypeError:
            print("not made:", kind.__name__)


if __name__ == "__main__":
    main()
