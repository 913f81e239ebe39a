"""Instances of a class share their keys, while they look alike.

A key table holds a few dozen names; one that is full is shared no more.
"""

# --8<-- [start:shared]
from itertools import count

NAMES = [f"tag_{number}" for number in range(40)]
turns = count()


class Alike:
    """Every instance has the same two attributes."""

    def __init__(self, first: int, second: int) -> None:
        setattr(self, NAMES[0], first)
        setattr(self, NAMES[1], second)


class Diverse:
    """Every instance has two of forty attributes."""

    def __init__(self, first: int, second: int) -> None:
        turn = next(turns) % 39
        setattr(self, NAMES[turn], first)
        setattr(self, NAMES[turn + 1], second)


# --8<-- [end:shared]
def main() -> None:
    print(vars(Alike(1, 2)), len(vars(Diverse(1, 2))))


if __name__ == "__main__":
    main()
