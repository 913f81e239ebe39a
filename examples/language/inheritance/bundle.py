"""`super()` is called in the method itself; what it gives may go anywhere.

The bound method has the parcel in it already.
"""

# --8<-- [start:bundle]
from collections.abc import Sequence

from examples.language.inheritance.parcel import Express


class Bundle(Express):
    def __init__(self, grams: int, rates: Sequence[int]) -> None:
        super().__init__(grams)
        self.rates = rates

    def price(self) -> int:
        single = super().price
        return sum(single() * rate // 100 for rate in self.rates)


# --8<-- [end:bundle]
# --8<-- [start:main]
def main() -> None:
    print(Bundle(1000, [100, 80]).price())


if __name__ == "__main__":
    main()
# --8<-- [end:main]
