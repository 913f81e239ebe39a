"""A parcel that cannot be made wrong, nor be changed.

Its tracking code is that of the Universal Postal Union's standard S10.
"""

# --8<-- [start:code]
import re
from dataclasses import dataclass

CODE = re.compile(r"[A-Z]{2}([0-9]{8})([0-9])[A-Z]{2}")
WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
HEAVIEST = 30_000


def is_tracking_code(code: str) -> bool:
    """Whether the form is right and the check digit fits.

    Args:
        code: Thirteen characters, such as `RR473124829GB`.
    """
    found = CODE.fullmatch(code)
    if found is None:
        return False
    serial, digit = found.groups()
    pairs = zip(WEIGHTS, map(int, serial), strict=True)
    rest = 11 - sum(weight * value for weight, value in pairs) % 11
    return int(digit) == {10: 0, 11: 5}.get(rest, rest)


# --8<-- [end:code]
# --8<-- [start:parcel]
@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel with a valid code and a weight that can be carried.

    Raises:
        TypeError: If `grams` is no `int`.
        ValueError: If the code is wrong, or the weight.
    """

    code: str
    grams: int

    def __post_init__(self) -> None:
        code = self.code.replace(" ", "").upper()
        if not is_tracking_code(code):
            raise ValueError(f"{code} is no tracking code")
        if type(self.grams) is not int:
            raise TypeError(f"grams={self.grams!r} is no int")
        if not 0 < self.grams <= HEAVIEST:
            raise ValueError(f"{self.grams} g cannot be carried")
        object.__setattr__(self, "code", code)


# --8<-- [end:parcel]
def main() -> None:
    for code in ("rr 473 124 829 gb", "RR473124828GB"):
        try:
            print(Parcel(code, 1200))
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
