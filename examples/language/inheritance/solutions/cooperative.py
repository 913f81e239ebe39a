"""A root that refuses a class whose constructors would not all run.

It sees functions that use `super()` without arguments.
"""

# --8<-- [start:cooperative]
from types import FunctionType
from typing import Any

from examples.language.inheritance.depot_broken import ResourceManager


class Cooperative:
    """Ends the chain, and looks at every class that would be in it."""

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        before_root = cls.__mro__[: cls.__mro__.index(Cooperative)]
        for each in before_root:
            init = vars(each).get("__init__")
            if not isinstance(init, FunctionType):
                continue
            if "__class__" not in init.__code__.co_freevars:
                name = f"{each.__name__}.__init__"
                raise TypeError(f"{cls.__name__}: {name} ends the chain")


# --8<-- [end:cooperative]
# --8<-- [start:main]
def main() -> None:
    class Stamped(Cooperative):
        def __init__(self, *, stamp: str, **rest: Any) -> None:
            super().__init__(**rest)
            self.stamp = stamp

    print(Stamped(stamp="airmail").stamp)
    try:
        type("Mixed", (ResourceManager, Stamped), {})
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
