"""Duck typing by `hasattr`: it finds a name, and takes it for a promise.

Any attribute of that name will do.
"""

# --8<-- [start:reach]
from collections.abc import Iterable
from typing import Any


class Windmill:
    sail = "canvas"


def reach(place: str, things: Iterable[Any]) -> list[str]:
    return [t.sail(place) for t in things if hasattr(t, "sail")]


# --8<-- [end:reach]
def main() -> None:
    try:
        reach("Lundy", [Windmill()])
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
