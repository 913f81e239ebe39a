"""Write the subclass hook once, for any number of interfaces.

Whoever lists `Structural` as a direct base is recognised by its methods.
"""

# --8<-- [start:structural]
from abc import ABC
from typing import Any


class Structural(ABC):  # noqa: B024 - the methods are those of subclasses
    @classmethod
    def __subclasshook__(cls, subclass: type) -> Any:
        if Structural not in cls.__bases__:
            return NotImplemented
        for name in cls.__abstractmethods__:
            owners = [vars(b) for b in subclass.__mro__ if name in vars(b)]
            if not owners or owners[0][name] is None:
                return NotImplemented
        return True


# --8<-- [end:structural]
def main() -> None:
    from abc import abstractmethod

    class Weighed(Structural):
        @abstractmethod
        def grams(self) -> int: ...

    class Sack:
        def grams(self) -> int:
            return 25_000

    print(Sack().grams(), issubclass(Sack, Weighed), issubclass(str, Weighed))


if __name__ == "__main__":
    main()
