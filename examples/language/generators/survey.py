"""A walk that yields names and returns a number.

Every `yield from` on the way up has to use what it gets.
"""

# --8<-- [start:survey]
from collections.abc import Generator
from typing import TypeVar

from examples.language.generators.river import THAMES, River

R = TypeVar("R")


def survey(river: River) -> Generator[str, None, int]:
    """Yield the rivers' names, and return how many there are."""
    yield river.name
    rivers = 1
    for tributary in river.tributaries:
        rivers += yield from survey(tributary)
    return rivers


# --8<-- [end:survey]
# --8<-- [start:finish]
def finish(generator: Generator[object, None, R]) -> R:
    """Run a generator to its end, and return what it returns."""
    while True:
        try:
            next(generator)
        except StopIteration as stop:
            value: R = stop.value
            return value


# --8<-- [end:finish]
def main() -> None:
    print("rivers:", finish(survey(THAMES)))


if __name__ == "__main__":
    main()
