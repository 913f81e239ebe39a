"""A subclass that refuses what its base accepts.

The signatures agree, so no checker objects.
"""

# --8<-- [start:counters]
from collections.abc import Iterable

from examples.language.inheritance.parcel import Parcel


class Counter:
    """Accepts a parcel of any weight, and numbers it."""

    def __init__(self) -> None:
        self.accepted: list[Parcel] = []

    def accept(self, parcel: Parcel) -> int:
        self.accepted.append(parcel)
        return len(self.accepted)


class KioskCounter(Counter):
    def accept(self, parcel: Parcel) -> int:
        if parcel.grams > 2000:
            raise ValueError("too heavy for a kiosk")
        return super().accept(parcel)


# --8<-- [end:counters]
# --8<-- [start:hand-in]
def hand_in(parcels: Iterable[Parcel], counter: Counter) -> list[int]:
    """Hand in all parcels, and return their numbers."""
    return [counter.accept(parcel) for parcel in parcels]


# --8<-- [end:hand-in]
def main() -> None:
    counter = KioskCounter()
    try:
        hand_in([Parcel(500), Parcel(2500), Parcel(100)], counter)
    except ValueError as error:
        print(error, len(counter.accepted))


if __name__ == "__main__":
    main()
