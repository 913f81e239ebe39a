"""A frozen sack whose contents change all the same.

`frozen=True` forbids assignment to the fields, and nothing else.
"""

# --8<-- [start:sack]
from dataclasses import dataclass


@dataclass(frozen=True)
class Sack:
    to: str
    codes: list[str]


# --8<-- [end:sack]
def main() -> None:
    sack = Sack("Nantes", ["RR473124829GB"])
    print(sack)
    sack.codes.clear()
    print(sack)
    try:
        hash(sack)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
