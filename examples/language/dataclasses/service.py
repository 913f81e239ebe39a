"""A registry that is filled by a decorator, above `@dataclass`.

What is on top sees the class that the name will stand for.
"""

# --8<-- [start:service]
from dataclasses import dataclass
from typing import TypeVar

Kind = TypeVar("Kind", bound=type)
OFFERED: list[type] = []


def offered(kind: Kind) -> Kind:
    """Register a class as it is when all other decorators are done.

    Args:
        kind: The class.
    """
    OFFERED.append(kind)
    return kind


@offered
@dataclass(slots=True)
class Express:
    hours: int = 24


# --8<-- [end:service]
def main() -> None:
    print([kind is Express for kind in OFFERED])


if __name__ == "__main__":
    main()
