"""Mixins without storage: the class that is made lists the slots.

The annotations tell checkers and readers what a mixin needs.
"""


# --8<-- [start:slotted]
class Dated:
    __slots__ = ()
    date: str

    def heading(self) -> str:
        return f"of {self.date}"


class Weighed:
    __slots__ = ()
    grams: int

    def is_letter(self) -> bool:
        return self.grams <= 500


class Slip(Dated, Weighed):
    __slots__ = ("date", "grams")

    def __init__(self, *, date: str, grams: int) -> None:
        self.date = date
        self.grams = grams


# --8<-- [end:slotted]
# --8<-- [start:main]
def main() -> None:
    slip = Slip(date="1 May", grams=500)
    print(slip.heading(), slip.is_letter(), hasattr(slip, "__dict__"))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
