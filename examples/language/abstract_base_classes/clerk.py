"""Each clerk takes one kind of item, checks it and processes it.

Which clerk an item goes to is not the clerk's affair.
"""

# --8<-- [start:clerk]
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeVar, final

T = TypeVar("T")


class Clerk(ABC, Generic[T]):
    takes: ClassVar[type[Any]]

    def check(self, item: T) -> None:
        """Raise ValueError if the item is not fit to be processed."""

    @abstractmethod
    def process(self, item: T) -> str: ...

    @final
    def serve(self, item: T) -> str:
        self.check(item)
        return self.process(item)


# --8<-- [end:clerk]
# --8<-- [start:clerks]
class BundleClerk(Clerk[Iterable[object]]):
    takes = Iterable

    def process(self, item: Iterable[object]) -> str:
        return f"bundle of {len(list(item))}"


class LetterClerk(Clerk[str]):
    takes = str

    def check(self, item: str) -> None:
        if not item.strip():
            raise ValueError("no address")

    def process(self, item: str) -> str:
        return f"letter to {item.strip()}"


# --8<-- [end:clerks]
# --8<-- [start:more-clerks]
class ScaleClerk(Clerk[int]):
    takes = int

    def check(self, item: int) -> None:
        if isinstance(item, bool) or item <= 0:
            raise ValueError(f"{item} is no weight")

    def process(self, item: int) -> str:
        return f"stamps for {item} g"


class FormClerk(Clerk[bool]):
    takes = bool

    def process(self, item: bool) -> str:
        return "signed for" if item else "not accepted"


# --8<-- [end:more-clerks]
def main() -> None:
    print(LetterClerk().serve(" Ada "), "-", ScaleClerk().serve(250))
    print(BundleClerk().serve(["a", "b"]), "-", FormClerk().serve(True))


if __name__ == "__main__":
    main()
