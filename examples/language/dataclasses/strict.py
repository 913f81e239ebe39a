"""A base class that holds the fields of a dataclass to their hints.

It knows the hints that `accepts` knows, and checks once.
"""

# --8<-- [start:strict]
from dataclasses import dataclass, fields
from typing import Any

from examples.language.type_hints.checked import accepts
from examples.language.type_hints.hints import read_hints


class Strict:
    """Refuses a value that does not fit the hint of its field."""

    __slots__ = ()

    def __post_init__(self) -> None:
        model: Any = self
        hints = read_hints(type(self))
        for spec in fields(model):
            hint, value = hints[spec.name], getattr(self, spec.name)
            if not accepts(hint, value):
                raise TypeError(f"{spec.name}={value!r} is no {hint}")


# --8<-- [end:strict]
# --8<-- [start:stamp]
@dataclass(frozen=True, slots=True)
class Stamp(Strict):
    motif: str
    cents: int
    series: list[int] | None = None


# --8<-- [end:stamp]
def main() -> None:
    prices: list[Any] = [85, "85"]
    for price in prices:
        try:
            print(Stamp("heron", price, [1, 2]))
        except TypeError as error:
            print(error)


if __name__ == "__main__":
    main()
