"""The same measurements as a list, an iterator class and a generator.

They differ in when they measure, and in how much they hold.
"""

# --8<-- [start:list]
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

Measure: TypeAlias = Callable[[int], float]


def listed(hours: int, measure: Measure) -> list[float]:
    return [measure(hour) for hour in range(hours)]


# --8<-- [end:list]
# --8<-- [start:class]
class Measured:
    """An iterator: its own state, moved on by hand."""

    def __init__(self, hours: int, measure: Measure) -> None:
        self.hours, self.measure = hours, measure
        self.hour = 0

    def __iter__(self) -> Iterator[float]:
        return self

    def __next__(self) -> float:
        if self.hour == self.hours:
            raise StopIteration
        level = self.measure(self.hour)
        self.hour += 1
        return level


# --8<-- [end:class]
# --8<-- [start:generator]
def measured(hours: int, measure: Measure) -> Iterator[float]:
    for hour in range(hours):
        yield measure(hour)


# --8<-- [end:generator]
# --8<-- [start:main]
def by_hand(hour: int) -> float:
    print(f"measure {hour:02}:00")
    return 1.5 + hour / 4


def main() -> None:
    ways: list[Callable[[int, Measure], Iterable[float]]]
    ways = [listed, Measured, measured]
    for way in ways:
        print(f"-- {way.__name__}")
        for level in way(2, by_hand):
            print(f"use {level}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
