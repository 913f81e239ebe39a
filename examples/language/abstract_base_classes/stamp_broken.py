"""Abstract methods beside a built-in base are not enforced.

`object.__new__` makes the check, and `int.__new__` never calls it.
"""

# --8<-- [start:stamp]
from abc import ABC, abstractmethod
from typing import Any


class Marked(ABC):
    @abstractmethod
    def postmark(self) -> str: ...


class Stamp(int, Marked):
    """Its value in cents. Has no postmark()."""


class Card(str, Marked):
    """What is written on it. Has no postmark()."""


class TornError(Marked, Exception):
    """Has no postmark()."""


# --8<-- [end:stamp]
def main() -> None:
    kinds: list[type[Any]] = [Stamp, Card, TornError]
    for kind in kinds:
        print(kind.__name__, kind().postmark())


if __name__ == "__main__":
    main()
