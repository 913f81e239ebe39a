"""Computed once: a non-data descriptor steps aside for its own result.

Needs an instance `__dict__`; nothing notices when the inputs change.
"""

# --8<-- [start:lazy]
from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class Lazy(Generic[T]):
    """Calls `compute` once, and leaves the result to the instance."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object, owner: Any = None) -> Any:
        if instance is None:
            return self
        value = vars(instance)[self.name] = self.compute(instance)
        return value


# --8<-- [end:lazy]
# --8<-- [start:main]
class Order:
    def __init__(self, *cents: int) -> None:
        self.cents = list(cents)

    @Lazy
    def total(self) -> int:
        print("adding up")
        return sum(self.cents)


def main() -> None:
    order = Order(2400, 350)
    print(order.total, order.total)
    print(vars(order))
    order.cents.append(100)
    print(order.total, "is stale")
    del order.total
    print(order.total, "is fresh")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
