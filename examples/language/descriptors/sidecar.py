"""Values beside slotted instances, dropped when the instance dies.

Needs a `__weakref__` slot, and instances that hash by identity.
"""

# --8<-- [start:sidecar]
from typing import Any, Generic, Self, TypeVar, overload
from weakref import WeakKeyDictionary

T = TypeVar("T")


class Sidecar(Generic[T]):
    """A field that keeps its values beside the instances, weakly."""

    def __init__(self) -> None:
        self.values: WeakKeyDictionary[object, T] = WeakKeyDictionary()

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object, owner: Any = None) -> Any:
        return self if instance is None else self.values[instance]

    def __set__(self, instance: object, value: T) -> None:
        self.values[instance] = value


# --8<-- [end:sidecar]
# --8<-- [start:main]
class Bean:
    __slots__ = ("__weakref__",)
    origin = Sidecar[str]()


def main() -> None:
    bean = Bean()
    bean.origin = "Gedeo"
    print(bean.origin, len(Bean.origin.values))
    del bean
    print(len(Bean.origin.values))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
