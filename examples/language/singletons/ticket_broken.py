"""A function that sells through a module's object, and says so nowhere.

What it returns depends on everything that ran before it.
"""

# --8<-- [start:ticket]
from examples.language.singletons.box_office import office


def ticket(seat: str, guest: str) -> str:
    office.sell(seat, guest)
    return f"ticket {len(office.sold)}: {seat} for {guest}"


def check_first_row() -> None:
    assert ticket("A1", "Ada") == "ticket 1: A1 for Ada"


def check_balcony() -> None:
    assert ticket("K7", "Ben") == "ticket 2: K7 for Ben"


# --8<-- [end:ticket]
def main() -> None:
    check_first_row()
    check_balcony()
    print("in this order, both pass")


if __name__ == "__main__":
    main()
