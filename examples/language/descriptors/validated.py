"""A field that checks itself on every assignment.

The value lives in the instance `__dict__` under the field's own name.
"""

# --8<-- [start:rules]
import math
from collections.abc import Callable
from typing import Any, Generic, Self, TypeAlias, TypeGuard, TypeVar, overload

T = TypeVar("T")
Rule: TypeAlias = Callable[[object], TypeGuard[T]]


def is_positive_number(value: object) -> TypeGuard[float]:
    """A finite int or float above zero; no bool, no NaN."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 < value < math.inf


def is_non_empty_string(value: object) -> TypeGuard[str]:
    """A string with more in it than white space."""
    return isinstance(value, str) and value.strip() != ""


# --8<-- [end:rules]
# --8<-- [start:stored]
class Stored(Generic[T]):
    """The reading half: a value under the field's own name."""

    name: str

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object, owner: Any = None) -> Any:
        if instance is None:
            return self
        if self.name not in vars(instance):
            return self.missing(instance)
        return vars(instance)[self.name]

    def missing(self, instance: object) -> T:
        owner = type(instance).__name__
        raise AttributeError(f"{owner}.{self.name} is not set")


# --8<-- [end:stored]
# --8<-- [start:validated]
class Validated(Stored[T]):
    """The writing half: what breaks `rule` is never stored.

    Args:
        rule: Says whether a value may be stored; its name is the message.

    Raises:
        ValueError: An assigned value breaks the rule.
    """

    def __init__(self, rule: Rule[T]) -> None:
        self.rule = rule

    def __set__(self, instance: object, value: T) -> None:
        if not self.rule(value):
            field = f"{type(instance).__name__}.{self.name}"
            broken = f"{value!r} breaks {self.rule.__name__}"
            raise ValueError(f"{field}: {broken}")
        vars(instance)[self.name] = value

    def __delete__(self, instance: object) -> None:
        self.__get__(instance)  # says so if there is nothing to delete
        del vars(instance)[self.name]


# --8<-- [end:validated]
# --8<-- [start:product]
class Product:
    """Coffee by weight: price in cents a kilogram, quantity in kilograms."""

    name = Validated(is_non_empty_string)
    price = Validated(is_positive_number)
    quantity = Validated(is_positive_number)

    def __init__(self, name: str, price: float, quantity: float) -> None:
        self.name = name
        self.price = price
        self.quantity = quantity

    @property
    def total(self) -> float:
        return self.price * self.quantity


# --8<-- [end:product]
# --8<-- [start:main]
def main() -> None:
    beans = Product("Yirgacheffe", price=2400, quantity=0.5)
    print(f"{beans.name}: {beans.total} cents")
    for price in 0, float("nan"), True, "cheap":
        try:
            beans.price = price  # type: ignore[assignment]  # on purpose
        except ValueError as refusal:
            print(refusal)
    print(vars(beans))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
