"""Instructions are rewritten for the types that they meet.

`dis` shows them with `adaptive=True`; their names are CPython's business.
"""

# --8<-- [start:specialised]
import dis
from collections.abc import Callable
from typing import Any


def specialised(function: Callable[..., Any], *args: Any) -> set[str]:
    """Call often enough, and name what became of `*` and the dots."""
    for _ in range(200):
        function(*args)
    found = dis.get_instructions(function, adaptive=True)
    names = {instruction.opname for instruction in found}
    prefixes = "BINARY_OP_", "LOAD_ATTR_"
    return {n for n in names if n.startswith(prefixes)}


# --8<-- [end:specialised]
# --8<-- [start:planets]
class Planet:
    def __init__(self, radius: float) -> None:
        self.radius = radius


class SlottedPlanet:
    __slots__ = ("radius",)

    def __init__(self, radius: float) -> None:
        self.radius = radius


# --8<-- [end:planets]
# --8<-- [start:main]
def squared(number: float) -> float:
    return number * number


def read_radius(planet: Any) -> Any:
    return planet.radius


def read_slot(planet: Any) -> Any:
    return planet.radius


def main() -> None:
    print(specialised(squared, 1.5))
    print(specialised(read_radius, Planet(6371)))
    print(specialised(read_slot, SlottedPlanet(6371)))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
