"""A mixin behind the class that it should change.

Whatever both define, the class on the left answers.
"""


# --8<-- [start:card]
class Masked:
    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


class Card:
    def __init__(self, number: str) -> None:
        self.number = number

    def __repr__(self) -> str:
        return f"Card({self.number})"


class MaskedCard(Card, Masked):
    pass


# --8<-- [end:card]
def main() -> None:
    print(MaskedCard("4711 0815"))


if __name__ == "__main__":
    main()
