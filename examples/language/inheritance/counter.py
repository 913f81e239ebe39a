"""The limit is part of what the base promises, so callers ask for it.

`law` is the promise as a program; each subclass is put through it.
"""

# --8<-- [start:counters]
from collections.abc import Iterable
from typing import ClassVar

from examples.language.inheritance.parcel import Parcel


class Counter:
    """Accepts what weighs at most `limit`, and returns the rest."""

    limit: ClassVar[int] = 31_500

    def __init__(self) -> None:
        self.accepted: list[Parcel] = []

    def hand_in(self, parcels: Iterable[Parcel]) -> list[Parcel]:
        rest: list[Parcel] = []
        for parcel in parcels:
            fits = parcel.grams <= self.limit
            (self.accepted if fits else rest).append(parcel)
        return rest


class KioskCounter(Counter):
    limit = 2000


# --8<-- [end:counters]
# --8<-- [start:law]
def law(kind: type[Counter], parcels: list[Parcel]) -> bool:
    """Nothing is lost, and what is returned is too heavy, nothing else.

    Args:
        kind: The class that should keep the promise of `Counter`.
        parcels: Any parcels.
    """
    counter = kind()
    rest = counter.hand_in(parcels)
    heavy = [parcel for parcel in parcels if parcel.grams > counter.limit]
    return rest == heavy and len(counter.accepted + rest) == len(parcels)


# --8<-- [end:law]
# --8<-- [start:main]
def main() -> None:
    parcels = [Parcel(500), Parcel(2500), Parcel(40_000)]
    for kind in (Counter, KioskCounter):
        rest = [parcel.grams for parcel in kind().hand_in(parcels)]
        print(kind.__name__, rest, law(kind, parcels))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
