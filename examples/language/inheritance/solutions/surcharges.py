"""A price as a parcel and a list of services: no class for a combination.

The first service is applied first.
"""

# --8<-- [start:surcharges]
from collections.abc import Callable, Iterable
from functools import reduce
from typing import TypeAlias

Service: TypeAlias = Callable[[int], int]


def insured(cents: int) -> int:
    return cents + 250


def express(cents: int) -> int:
    return cents * 2


def price(grams: int, services: Iterable[Service]) -> int:
    """What a parcel costs, with its services.

    Args:
        grams: Its weight.
        services: Each takes a price and gives another.
    """
    fare = 400 + grams // 10
    return reduce(lambda cents, service: service(cents), services, fare)


# --8<-- [end:surcharges]
# --8<-- [start:main]
def main() -> None:
    print(price(1000, [express, insured]), price(1000, [insured, express]))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
