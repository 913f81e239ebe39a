"""Four places where a descriptor can keep a value.

All four read and write alike; they differ in bytes and in what stays.
"""

# --8<-- [start:by-id]
from collections.abc import Callable
from typing import Any, TypeAlias, cast
from weakref import WeakKeyDictionary


class ById:
    """Keep values in the descriptor, under the address of the owner."""

    def __init__(self) -> None:
        self.values: dict[int, int] = {}

    def __get__(self, instance: object, owner: type) -> int:
        return self.values[id(instance)]

    def __set__(self, instance: object, value: int) -> None:
        self.values[id(instance)] = value


# --8<-- [end:by-id]
class ByWeakKey:
    """Keep values in the descriptor, for as long as the owner lives."""

    def __init__(self) -> None:
        self.values: WeakKeyDictionary[Any, int] = WeakKeyDictionary()

    def __get__(self, instance: object, owner: type) -> int:
        return self.values[instance]

    def __set__(self, instance: object, value: int) -> None:
        self.values[instance] = value


class InDict:
    """Keep the value in the owner's `__dict__`, under the field's name."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type) -> int:
        value: int = vars(instance)[self.name]
        return value

    def __set__(self, instance: object, value: int) -> None:
        vars(instance)[self.name] = value


class InPrivateName:
    """Keep the value in an attribute of another name, by `setattr`."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, instance: object, owner: type) -> int:
        value: int = getattr(instance, self.name)
        return value

    def __set__(self, instance: object, value: int) -> None:
        setattr(instance, self.name, value)


Maker: TypeAlias = Callable[[int, int], Any]


def owner_of(field: Callable[[], Any], *slots: str) -> Maker:
    """Return a new class of points whose x and y are such fields."""

    def fill(self: Any, x: int, y: int) -> None:
        self.x, self.y = x, y

    body: dict[str, Any] = {"__init__": fill, "x": field(), "y": field()}
    if slots:
        body["__slots__"] = slots
    return cast(Maker, type("Point", (), body))


def strategies() -> dict[str, Maker]:
    """Return a fresh class for each strategy, so that none is used."""
    return {
        "weak-key dictionary": owner_of(ByWeakKey),
        "dictionary by id": owner_of(ById),
        "own name in __dict__": owner_of(InDict),
        "private name": owner_of(InPrivateName),
        "private name in slots": owner_of(InPrivateName, "_x", "_y"),
    }


def main() -> None:
    for name, make in strategies().items():
        point = make(3, 4)
        print(f"{name:24} {point.x} {point.y}")


if __name__ == "__main__":
    main()
