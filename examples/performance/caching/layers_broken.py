"""A cache that hands out the list it keeps.

Whoever sorts the list sorts it for all who ask later.
"""

# --8<-- [start:layers]
from functools import cache


@cache
def layers(region: str) -> list[str]:
    """Return the layers of snow, from the top down."""
    return ["new snow", "crust", "hoar"]


# --8<-- [end:layers]
def main() -> None:
    layers("Davos").sort()
    print(layers("Davos"))


if __name__ == "__main__":
    main()
