"""A protocol with an attribute that nobody needs to set.

A property in the protocol is met by an attribute, a property or a field.
"""

# --8<-- [start:named]
from dataclasses import dataclass
from typing import Protocol


class Named(Protocol):
    @property
    def name(self) -> str: ...


@dataclass(frozen=True)
class Layer:
    name: str
    pen: int


class Sheet:
    @property
    def name(self) -> str:
        return "sheet"


def titles(*things: Named) -> list[str]:
    """Return the names, as titles."""
    return [thing.name.title() for thing in things]


# --8<-- [end:named]
def main() -> None:
    print(titles(Layer("coast", 1), Sheet()))


if __name__ == "__main__":
    main()
