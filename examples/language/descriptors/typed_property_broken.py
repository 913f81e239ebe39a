"""The copied `TypedProperty`: one list for everybody.

Kept to show the defect; `typed_property` holds the repair.
"""

# --8<-- [start:property]
from typing import Any


class TypedProperty:
    def __init__(self, kind: type, default: Any = None) -> None:
        self.kind, self.default = kind, default

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return getattr(instance, self.name, self.default)

    def __set__(self, instance: Any, value: Any) -> None:
        if not isinstance(value, self.kind):
            raise TypeError(f"expected {self.kind.__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance: Any) -> None:
        setattr(instance, self.name, self.default)


# --8<-- [end:property]
# --8<-- [start:person]
class Person:
    age = TypedProperty(int, default="unknown")
    orders = TypedProperty(list, default=[])


# --8<-- [end:person]
def main() -> None:
    ada, ben = Person(), Person()
    ada.orders.append("espresso")
    print(f"ben ordered {ben.orders}, aged {ben.age}")


if __name__ == "__main__":
    main()
