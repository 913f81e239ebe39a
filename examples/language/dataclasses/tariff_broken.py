"""The cheapest tariff, which is the first by name.

`order=True` compares the fields in the order in which they stand.
"""

# --8<-- [start:tariff]
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Tariff:
    carrier: str
    cents: int


OFFERS = [Tariff("Albatross", 900), Tariff("Heron", 450)]


# --8<-- [end:tariff]
def main() -> None:
    print(min(OFFERS))


if __name__ == "__main__":
    main()
