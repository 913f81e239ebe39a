"""An attribute that learns its own name and checks what is assigned.

`__set_name__` speaks for one attribute of one class, nothing more.
"""

# --8<-- [start:field]
from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class Field(Generic[Value]):
    """Store a value under the name that the class body gave."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None:
            return self
        if self.name not in vars(instance):
            raise AttributeError(f"{self.name} is not set")
        return vars(instance)[self.name]


# --8<-- [end:field]
# --8<-- [start:checked]
class Checked(Field[Value]):
    """Refuse a value that breaks the rule.

    Args:
        accepts: Says whether a value may be stored.
        rule: The rule in words, for the error message.
    """

    def __init__(self, accepts: Callable[[Value], bool], rule: str) -> None:
        self.accepts = accepts
        self.rule = rule

    def __set__(self, instance: object, value: Value) -> None:
        if not self.accepts(value):
            raise ValueError(f"{self.name}={value!r}: {self.rule}")
        vars(instance)[self.name] = value


# --8<-- [end:checked]
# --8<-- [start:person]
class Person:
    name = Checked[str](lambda name: name.strip() != "", "must not be blank")
    age = Checked[int](lambda age: 0 <= age <= 150, "must be 0 to 150")
    email = Checked[str](lambda email: "@" in email, "must contain '@'")

    def __init__(self, name: str, age: int, email: str) -> None:
        self.name = name
        self.age = age
        self.email = email


# --8<-- [end:person]
def main() -> None:
    ada = Person("Ada", 36, "ada@engine.example")
    print(ada.name, ada.age, ada.email)
    try:
        ada.age = 236
    except ValueError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
