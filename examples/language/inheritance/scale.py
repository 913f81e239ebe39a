"""An override accepts no less than its base, and returns nothing wider.

Both checkers hold it to that, parameter by parameter.
"""


# --8<-- [start:scale]
class Scale:
    def weigh(self, grams: int) -> float:
        """Return the weight in kilograms."""
        return grams / 1000


class ShopScale(Scale):
    """Takes a missing weight for nothing, and counts bags."""

    def weigh(self, grams: int | None, bags: int = 0) -> int:
        return (grams or 0) // 1000 + bags


# --8<-- [end:scale]
# --8<-- [start:main]
def heavier(scale: Scale, one: int, two: int) -> float:
    return scale.weigh(two) - scale.weigh(one)


def main() -> None:
    print(heavier(Scale(), 500, 1750), heavier(ShopScale(), 500, 1750))
    print(ShopScale().weigh(None, bags=2))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
