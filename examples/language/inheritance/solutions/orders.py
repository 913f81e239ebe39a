"""Every way to list some bases that a class statement accepts.

All permutations are tried, so it is for a handful of bases.
"""

# --8<-- [start:orders]
from collections.abc import Iterator
from itertools import permutations

from examples.language.inheritance.linearize import behind
from examples.language.inheritance.parcel import (
    Express,
    Insured,
    InsuredExpress,
    Parcel,
)


def accepted(*bases: type) -> Iterator[tuple[type, ...]]:
    """Yield the orders of the bases that do not contradict theirs.

    Args:
        *bases: Different classes.
    """
    for order in permutations(bases):
        try:
            behind(*order)
        except TypeError:
            continue
        yield order


# --8<-- [end:orders]
# --8<-- [start:main]
def main() -> None:
    for bases in [(Parcel, Insured), (Express, Parcel, InsuredExpress)]:
        for order in accepted(*bases):
            print([base.__name__ for base in order])


if __name__ == "__main__":
    main()
# --8<-- [end:main]
