"""An address that is said to be hashable, as it is a dataclass.

`eq=True` without `frozen=True` sets `__hash__` to None.
"""

# --8<-- [start:address]
from dataclasses import dataclass


@dataclass
class Address:
    street: str
    town: str


def visits(route: list[Address]) -> dict[Address, int]:
    """Count how often each address is visited."""
    counts: dict[Address, int] = {}
    for address in route:
        counts[address] = counts.get(address, 0) + 1
    return counts


# --8<-- [end:address]
def main() -> None:
    home = Address("Rue Haute 3", "Nantes")
    print(home)
    try:
        visits([home])
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
