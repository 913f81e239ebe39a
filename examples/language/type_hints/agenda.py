"""Functions kept with their arguments, each pair checked when it is kept.

`TypeVarTuple` stands for a row of types, one an argument.
"""

# --8<-- [start:agenda]
from collections.abc import Callable
from functools import partial
from typing import TypeVar, TypeVarTuple

Ts = TypeVarTuple("Ts")
First = TypeVar("First")


class Agenda:
    """Calls to be made later, in order."""

    def __init__(self) -> None:
        self._calls: list[Callable[[], object]] = []

    def add(self, function: Callable[[*Ts], object], *args: *Ts) -> None:
        self._calls.append(partial(function, *args))

    def run(self) -> list[object]:
        return [call() for call in self._calls]


def last_first(row: tuple[*Ts, First]) -> tuple[First, *Ts]:
    """Move the last of a row to its front."""
    return (row[-1], *row[:-1])


# --8<-- [end:agenda]
def main() -> None:
    agenda = Agenda()
    agenda.add(max, 3, 4)
    agenda.add(str.upper, "pen")
    print(agenda.run(), last_first((1, "pen", None)))


if __name__ == "__main__":
    main()
