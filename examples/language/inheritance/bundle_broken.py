"""`super()` in a generator expression, which is a function of its own.

Its first argument is an iterator, and no parcel.
"""

# --8<-- [start:bundle]
from collections.abc import Sequence

from examples.language.inheritance.parcel import Express


class Bundle(Express):
    def __init__(self, grams: int, rates: Sequence[int]) -> None:
        super().__init__(grams)
        self.rates = rates

    def price(self) -> int:
        return sum(super().price() * rate // 100 for rate in self.rates)


# --8<-- [end:bundle]
def main() -> None:
    try:
        Bundle(1000, [100, 80]).price()
    except TypeError as error:
        print(f"TypeError: {error}")


if __name__ == "__main__":
    main()
