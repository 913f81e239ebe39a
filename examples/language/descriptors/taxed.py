"""A descriptor on the metaclass guards the class itself.

Instances do not see it: the metaclass is not in their MRO.
"""


# --8<-- [start:taxed]
class Taxed(type):
    """A class whose `vat` is checked, on the class."""

    _vat: int

    @property
    def vat(cls) -> int:
        return cls._vat

    @vat.setter
    def vat(cls, percent: int) -> None:
        if not 0 <= percent <= 100:
            raise ValueError(f"{cls.__name__}.vat: {percent} is no percentage")
        cls._vat = percent


class Shop(metaclass=Taxed):
    _vat = 20


# --8<-- [end:taxed]
# --8<-- [start:main]
def main() -> None:
    Shop.vat = 10
    print(Shop.vat, hasattr(Shop(), "vat"))
    try:
        Shop.vat = -5
    except ValueError as refusal:
        print(refusal)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
