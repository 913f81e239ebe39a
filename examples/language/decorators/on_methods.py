"""A class decorator: a function decorator for every method of a class.

The class comes back, changed in place; its subclasses are not touched.
"""

# --8<-- [start:on-methods]
from collections.abc import Callable
from functools import wraps
from inspect import isfunction
from typing import Any, TypeAlias, TypeVar

Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]
Class = TypeVar("Class", bound=type)


def on_methods(decorate: Decorator) -> Callable[[Class], Class]:
    """Decorate the public methods that a class body defines.

    Static and class methods, properties and nested classes are no plain
    functions, and stay as they are.
    """

    def apply(cls: Class) -> Class:
        for name, value in list(vars(cls).items()):
            if isfunction(value) and not name.startswith("_"):
                setattr(cls, name, decorate(value))
        return cls

    return apply


# --8<-- [end:on-methods]
# --8<-- [start:buoy]
def shouted(function: Callable[..., str]) -> Callable[..., str]:
    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> str:
        return function(*args, **kwargs).upper()

    return wrapper


@on_methods(shouted)
class Buoy:
    colour = "red"

    def sound(self) -> str:
        return f"the {self.colour} bell"

    @staticmethod
    def kind() -> str:
        return "lateral"


# --8<-- [end:buoy]
# --8<-- [start:whistle]
class Whistle(Buoy):
    def sound(self) -> str:
        return f"the {self.colour} whistle"


# --8<-- [end:whistle]
def main() -> None:
    for buoy in (Buoy(), Whistle()):
        print(f"{type(buoy).__name__}: {buoy.sound()}, {buoy.kind()}")


if __name__ == "__main__":
    main()
