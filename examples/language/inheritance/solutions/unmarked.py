"""The overrides that nobody has marked as such.

Dunder methods are left out: every `__init__` overrides one.
"""

# --8<-- [start:unmarked]
from typing_extensions import override

from examples.language.inheritance.scale import Scale


def unmarked(cls: type) -> list[str]:
    """Name what a class overrides without `override`.

    Args:
        cls: Only its own body is looked at.

    Returns:
        Each name, with the base that had it.
    """
    found: list[str] = []
    for name, value in vars(cls).items():
        if name.startswith("__") or hasattr(value, "__override__"):
            continue
        owners = [base for base in cls.__mro__[1:] if name in vars(base)]
        found += [f"{owner.__name__}.{name}" for owner in owners[:1]]
    return found


# --8<-- [end:unmarked]
# --8<-- [start:main]
class Marked(Scale):
    @override
    def weigh(self, grams: int) -> float:
        return grams / 1000


class Unmarked(Marked):
    def weigh(self, grams: int) -> float:
        return grams / 1000

    def print_label(self) -> str:
        return "new here"


def main() -> None:
    print(unmarked(Marked), unmarked(Unmarked))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
