"""Four places to keep a value.

Two of the four are kept only to be compared: see `storage_probes`.
"""

# --8<-- [start:strategies]
from typing import Any


class Storage:
    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self.load(instance)

    def __set__(self, instance: object, value: object) -> None:
        self.save(instance, value)

    def load(self, instance: object) -> Any:
        return vars(instance)[self.name]

    def save(self, instance: object, value: object) -> None:
        vars(instance)[self.name] = value


class OwnName(Storage):
    """In the instance dict, under the attribute's own name."""


# --8<-- [end:strategies]
# --8<-- [start:rivals]
class PassedName(Storage):
    """In the instance dict, under a name that the author typed."""

    def __init__(self) -> None:
        self.key = "price"  # copied with its line, as names are

    def load(self, instance: object) -> Any:
        return vars(instance)[self.key]

    def save(self, instance: object, value: object) -> None:
        vars(instance)[self.key] = value


class PrivateName(Storage):
    """In a second attribute, `_price` beside `price`."""

    def load(self, instance: object) -> Any:
        return getattr(instance, f"_{self.name}")

    def save(self, instance: object, value: object) -> None:
        setattr(instance, f"_{self.name}", value)


# --8<-- [end:rivals]
class ById(Storage):
    """In the descriptor, in a dict keyed by `id(instance)`."""

    def __init__(self) -> None:
        self.values: dict[int, object] = {}

    def load(self, instance: object) -> Any:
        return self.values[id(instance)]

    def save(self, instance: object, value: object) -> None:
        self.values[id(instance)] = value


STRATEGIES: list[type[Storage]] = [ById, PassedName, PrivateName, OwnName]


def main() -> None:
    for make in STRATEGIES:
        product: Any = type("Product", (), {"price": make()})()
        product.price = 2400
        print(f"{make.__name__:<12}{vars(product)}")


if __name__ == "__main__":
    main()
