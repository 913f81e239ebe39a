"""A family of items: each class adds fields behind those of its bases.

`KW_ONLY` keeps what has a default out of the way of what has none.
"""

# --8<-- [start:item]
from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True)
class Item:
    code: str
    _: KW_ONLY
    country: str = "FR"


@dataclass(frozen=True)
class Letter(Item):
    pages: int = 1


@dataclass(frozen=True)
class Insured(Item):
    value: int  # no default, behind a field that has one


# --8<-- [end:item]
# --8<-- [start:postage]
def postage(item: Item) -> int:
    """Return what an item costs, in cents.

    Args:
        item: What is to be sent.
    """
    match item:
        case Letter(_, pages) if pages <= 2:
            return 100
        case Letter():
            return 200
        case Insured(_, value):
            return 500 + value // 100
        case Item(country="FR"):
            return 300
        case _:
            return 900


# --8<-- [end:postage]
def main() -> None:
    for item in (
        Letter("RR473124829GB"),
        Letter("RR473124829GB", 5),
        Insured("RR473124829GB", 20_000),
        Item("RR473124829GB"),
        Item("RR473124829GB", country="GB"),
    ):
        print(postage(item), item)


if __name__ == "__main__":
    main()
