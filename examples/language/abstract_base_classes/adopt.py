"""Registration after a look at the class.

The look is at names; what they do, only tests can tell.
"""

# --8<-- [start:adopt]
from abc import ABCMeta
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def adopt(contract: ABCMeta) -> Callable[[type[T]], type[T]]:
    """Register a class with a contract, if it has all public names.

    Args:
        contract: The abstract base class.

    Raises:
        TypeError: On decoration, if a name is absent or None.
    """

    def register(cls: type[T]) -> type[T]:
        public = [name for name in dir(contract) if name[0] != "_"]
        missing = [n for n in public if getattr(cls, n, None) is None]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")
        return contract.register(cls)

    return register


# --8<-- [end:adopt]
def main() -> None:
    from examples.language.abstract_base_classes.craft import Airborne

    @adopt(Airborne)
    class Kite:
        def fly(self, place: str) -> str:
            return f"kite over {place}"

    print(Kite().fly("Lundy"), isinstance(Kite(), Airborne))
    try:
        adopt(Airborne)(int)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
