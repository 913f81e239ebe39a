"""A mixin that derives from what it changes cannot stand behind it.

It is then for cards only.
"""


# --8<-- [start:card]
class Card:
    def __init__(self, number: str) -> None:
        self.number = number

    def __repr__(self) -> str:
        return f"Card({self.number})"


class Masked(Card):
    def __repr__(self) -> str:
        return super().__repr__().replace(self.number, "***")


class GiftCard(Card):
    pass


class MaskedGiftCard(Masked, GiftCard):
    pass


# --8<-- [end:card]
# --8<-- [start:main]
def main() -> None:
    print(GiftCard("4711 0815"), MaskedGiftCard("4711 0815"))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
