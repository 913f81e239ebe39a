"""A class decorator that changes a class and returns it.

For classes with an `__init__` of their own that takes no arguments.
"""

# --8<-- [start:singleton]
from threading import RLock
from typing import Any, TypeVar

T = TypeVar("T")


def singleton(cls: type[T]) -> type[T]:
    """Let a class hand out one instance, and have no subclasses."""
    fill: Any = vars(cls)["__init__"]
    lock, made = RLock(), list[T]()

    def new(kind: type[T]) -> T:
        with lock:
            if not made:
                instance = object.__new__(kind)
                fill(instance)
                made.append(instance)
            return made[0]

    def refuse(kind: type[T]) -> None:
        raise TypeError(f"{cls.__name__} is a singleton, and final")

    # --8<-- [end:singleton]
    # --8<-- [start:attributes]
    def init(self: T) -> None:
        """Do nothing, at every call: `new` has filled the instance."""

    def reduce(self: T) -> tuple[type[T], tuple[()]]:
        return cls, ()

    attributes: dict[str, Any] = {
        "_made": made,
        "__new__": staticmethod(new),
        "__init__": init,
        "__init_subclass__": classmethod(refuse),
        "__reduce__": reduce,
    }
    for name, value in attributes.items():
        setattr(cls, name, value)
    return cls


@singleton
class Playbill:
    def __init__(self) -> None:
        self.acts: list[str] = []


# --8<-- [end:attributes]
def main() -> None:
    Playbill().acts.append("overture")
    print(Playbill().acts, type(Playbill()) is Playbill)


if __name__ == "__main__":
    main()
