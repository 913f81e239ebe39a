"""Every order of the steps of any number of clerks.

Equal steps are not told apart, so no order comes twice.
"""

# --8<-- [start:orders]
from collections.abc import Iterator


def orders(*steps: int) -> Iterator[list[int]]:
    """Yield the orders in which clerks with so many steps can go."""
    if not any(steps):
        yield []
    for clerk, left in enumerate(steps):
        if left:
            rest = [*steps]
            rest[clerk] -= 1
            for order in orders(*rest):
                yield [clerk, *order]


# --8<-- [end:orders]
def main() -> None:
    print(len(list(orders(2, 2))), len(list(orders(2, 2, 2))))


if __name__ == "__main__":
    main()
