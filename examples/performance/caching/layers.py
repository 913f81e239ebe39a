"""A cache whose results nobody can change.

A tuple is enough if what it holds cannot change either.
"""

# --8<-- [start:layers]
from functools import cache


@cache
def layers(region: str) -> tuple[str, ...]:
    """Return the layers of snow, from the top down."""
    return "new snow", "crust", "hoar"


# --8<-- [end:layers]
def main() -> None:
    print(sorted(layers("Davos")))
    print(layers("Davos"))


if __name__ == "__main__":
    main()
