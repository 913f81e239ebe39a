"""`functools.cache` as the whole factory: no lock, and a parameter.

Threads that come first together each make one, and so do other spellings.
"""

# --8<-- [start:box-office]
from functools import cache

from examples.language.singletons.box_office import BoxOffice


@cache
def box_office(house: str = "Globe") -> BoxOffice:
    print(f"opening a box office for the {house}")
    return BoxOffice()


# --8<-- [end:box-office]
def main() -> None:
    print(box_office() is box_office("Globe"))


if __name__ == "__main__":
    main()
