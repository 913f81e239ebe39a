"""Calling a class is two calls: one makes, the other fills.

An `__init__` that returns a value is refused by Python, not by this model.
"""

# --8<-- [start:construct]
from typing import Any

from examples.language.object_model.lookup import mro
from examples.language.object_model.special import special


def construct(cls: Any, *args: Any, **kwargs: Any) -> Any:
    """What `type.__call__` does with a class and its arguments."""
    made = cls.__new__(cls, *args, **kwargs)
    if cls in mro(type(made)):
        special(made, "__init__")(*args, **kwargs)
    return made


# --8<-- [end:construct]
# --8<-- [start:telescopes]
class Telescope:
    def __new__(cls, aperture: int) -> "Telescope":
        return object.__new__(Observatory if aperture >= 4 else cls)

    def __init__(self, aperture: int) -> None:
        self.aperture = aperture


class Observatory(Telescope):
    def __init__(self, aperture: int) -> None:
        super().__init__(aperture)
        self.dome = True


# --8<-- [end:telescopes]
def main() -> None:
    for aperture in 1, 8:
        made: Telescope = construct(Telescope, aperture)
        print(type(made).__name__, vars(made))


if __name__ == "__main__":
    main()
