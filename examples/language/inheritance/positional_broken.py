"""Mixins that take their arguments by position.

The order of the bases becomes the order of the arguments.
"""

# --8<-- [start:mixins]
from typing import Any


class Dated:
    def __init__(self, date: str, *rest: Any) -> None:
        super().__init__(*rest)
        self.date = date


class Weighed:
    def __init__(self, grams: int, *rest: Any) -> None:
        super().__init__(*rest)
        self.grams = grams


class Numbered:
    def __init__(self, number: int | str, *rest: Any) -> None:
        super().__init__(*rest)
        self.number = number


# --8<-- [end:mixins]
# --8<-- [start:slip]
class Slip(Dated, Weighed):
    pass


class NumberedSlip(Numbered, Dated, Weighed):
    pass


# --8<-- [end:slip]
def main() -> None:
    print(vars(Slip("1 May", 500)))
    print(vars(NumberedSlip("1 May", 500, 17)))


if __name__ == "__main__":
    main()
