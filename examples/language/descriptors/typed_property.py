"""Type first, then value, then a fresh default for each object.

A default passes the same checks as an assignment.
"""

# --8<-- [start:instance-of]
from collections.abc import Callable
from typing import TypeGuard, TypeVar

from examples.language.descriptors.validated import Rule, Validated

T = TypeVar("T")


def instance_of(kind: type[T]) -> Rule[T]:
    """Say `kind` in a rule; True is no int, whatever `bool` inherits."""

    def rule(value: object) -> TypeGuard[T]:
        if kind is int and isinstance(value, bool):
            return False
        return isinstance(value, kind)

    rule.__name__ = f"is_{kind.__name__}"
    return rule


# --8<-- [end:instance-of]
# --8<-- [start:typed]
class TypedProperty(Validated[T]):
    """A field of one type, perhaps with a default.

    Args:
        kind: Values, and the default, must be instances of it.
        default_factory: Called for the first read of an unset field.
    """

    def __init__(
        self,
        kind: type[T],
        *,
        default_factory: Callable[[], T] | None = None,
    ) -> None:
        super().__init__(instance_of(kind))
        self.default_factory = default_factory

    def missing(self, instance: object) -> T:
        if self.default_factory is None:
            return super().missing(instance)
        self.__set__(instance, self.default_factory())
        return self.__get__(instance)


# --8<-- [end:typed]
# --8<-- [start:validated]
class ValidatedProperty(TypedProperty[T]):
    """Asks `check` only about values of the right type."""

    def __init__(self, kind: type[T], check: Callable[[T], bool]) -> None:
        super().__init__(kind)
        of_kind = self.rule

        def rule(value: object) -> TypeGuard[T]:
            return of_kind(value) and check(value)

        rule.__name__ = f"{of_kind.__name__} and {check.__name__}"
        self.rule = rule


# --8<-- [end:validated]
# --8<-- [start:person]
def is_plausible_age(years: int) -> bool:
    return 0 <= years <= 150


class Person:
    name = TypedProperty(str)
    age = ValidatedProperty(int, is_plausible_age)
    orders: TypedProperty[list[str]] = TypedProperty(
        list, default_factory=list
    )


# --8<-- [end:person]
# --8<-- [start:main]
def main() -> None:
    ada, ben = Person(), Person()
    ada.orders.append("espresso")
    print(ada.orders, ben.orders)
    for age in True, 151:
        try:
            ada.age = age
        except ValueError as refusal:
            print(refusal)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
