"""One class with an attribute of each kind, for patches to be tried on.

`Tea` owns no `price`: it inherits one.
"""


# --8<-- [start:tea]
class Drink:
    __slots__ = ()
    price = 350

    @classmethod
    def make(cls) -> str:
        return f"a {cls.__name__.lower()}"


class Tea(Drink):
    __slots__ = ("__dict__", "grams")
    grams: int

    def steep(self) -> str:
        return "three minutes"

    @staticmethod
    def currency() -> str:
        return "EUR"

    @property
    def label(self) -> str:
        return "Tea"


# --8<-- [end:tea]
def main() -> None:
    tea = Tea()
    print(tea.make(), tea.steep(), tea.price, tea.currency(), tea.label)


if __name__ == "__main__":
    main()
