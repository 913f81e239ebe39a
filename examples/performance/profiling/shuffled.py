"""Work that is timed has to be there again in the next run.

Comparisons are counted, since a count is the same on every machine.
"""

# --8<-- [start:cards]
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Card:
    """A number that counts how often it is compared."""

    number: int
    compared: ClassVar[int] = 0

    def __lt__(self, other: Card) -> bool:
        Card.compared += 1
        return self.number < other.number


def deck(size: int) -> list[Card]:
    """Return cards in an order that looks random, and is not."""
    return [Card(place * 37 % size) for place in range(size)]


# --8<-- [end:cards]
# --8<-- [start:comparisons]
def comparisons(run: Callable[[], object], times: int) -> list[int]:
    """Count what each of some runs compares."""
    counted: list[int] = []
    for _ in range(times):
        before = Card.compared
        run()
        counted.append(Card.compared - before)
    return counted


# --8<-- [end:comparisons]
def main() -> None:
    cards = deck(101)
    first, *others = comparisons(cards.sort, 3)
    print(first > 4 * max(others), others)


if __name__ == "__main__":
    main()
