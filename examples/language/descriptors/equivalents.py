"""Methods, properties and `super()` are descriptors: four equivalents.

Each does what its built-in does in a class; the built-ins do a little more.
"""

# --8<-- [start:method]
from collections.abc import Callable
from types import MethodType
from typing import Any


class Method:
    """What `def` puts into a class."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.function(*args, **kwargs)

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else MethodType(self, instance)


class ClassMethod(Method):
    """`classmethod`: it binds the class, whoever asks."""

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return MethodType(self.function, owner or type(instance))


# --8<-- [end:method]
# --8<-- [start:property]
class Property:
    """`property` without the deleter and the docstring."""

    def __init__(self, fget: Any, fset: Any = None) -> None:
        self.fget, self.fset = fget, fset

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else self.fget(instance)

    def __set__(self, instance: Any, value: Any) -> None:
        if self.fset is None:
            what = f"{self.name!r} of {type(instance).__qualname__!r}"
            raise AttributeError(f"property {what} object has no setter")
        self.fset(instance, value)

    def setter(self, fset: Any) -> "Property":
        return type(self)(self.fget, fset)


# --8<-- [end:property]
# --8<-- [start:super]
def super_lookup(start: type, instance: object, name: str) -> Any:
    """`super(start, instance).name`: look behind `start`, then bind."""
    owner = type(instance)
    behind = owner.__mro__[owner.__mro__.index(start) + 1 :]
    for base in behind:
        if name in vars(base):
            attribute: object = vars(base)[name]
            kind: Any = type(attribute)
            if hasattr(kind, "__get__"):
                return kind.__get__(attribute, instance, owner)
            return attribute
    raise AttributeError(f"'super' object has no attribute {name!r}")


# --8<-- [end:super]
# --8<-- [start:drinks]
class Drink:
    @Method
    def label(self) -> str:
        return f"a {self.size} drink"

    @ClassMethod
    def menu(cls: Any) -> str:  # noqa: N805  (ClassMethod passes a class)
        return f"{cls.__name__} menu"

    @Property
    def size(self) -> str:
        return "small"


class Coffee(Drink):
    @Method
    def label(self) -> Any:
        return super_lookup(Coffee, self, "label")() + ", roasted here"


# --8<-- [end:drinks]
# --8<-- [start:main]
def main() -> None:
    cup = Coffee()
    print(cup.label())
    print(Coffee.menu(), "=", cup.menu())
    try:
        cup.size = "large"
    except AttributeError as refusal:
        print(refusal)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
