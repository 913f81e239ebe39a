"""Calls on a class cooperate as well: hooks, factories, static methods.

A hook takes the class keyword that it knows, and passes the others on.
"""

# --8<-- [start:coded]
from typing import Any, ClassVar, Self

from examples.language.inheritance.parcel import Express, Parcel


class Coded(Parcel):
    code: ClassVar[str]

    def __init_subclass__(cls, *, code: str, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        cls.code = code


# --8<-- [end:coded]
# --8<-- [start:zoned]
class Zoned(Parcel):
    zone: ClassVar[int]

    def __init_subclass__(cls, *, zone: int, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        cls.zone = zone

    @classmethod
    def from_label(cls, label: str) -> Self:
        return cls(int(label))

    @staticmethod
    def toll(grams: int) -> int:
        return grams // 100


# --8<-- [end:zoned]
# --8<-- [start:routes]
class Alpine(Coded, Zoned, code="ALP", zone=4):
    @classmethod
    def from_label(cls, label: str) -> Self:
        return super().from_label(label.removeprefix(cls.code))

    @staticmethod
    def toll(grams: int) -> int:
        return super(Alpine, Alpine).toll(grams) + 30


class AlpineExpress(Alpine, Express, code="ALX", zone=5):
    """Hooks, factory and fare, all from behind."""


# --8<-- [end:routes]
# --8<-- [start:main]
def main() -> None:
    parcel = AlpineExpress.from_label("ALX1000")
    print(type(parcel).__name__, parcel.price(), parcel.toll(1000))
    for kind in (Alpine, AlpineExpress):
        print(kind.__name__, kind.code, kind.zone)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
