"""A class decorator makes one instance, and gives the class back.

What comes back is still a class: `isinstance` and hints work as before.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, RLock
from typing import Any, TypeVar

T = TypeVar("T")


def singleton(cls: type[T]) -> type[T]:
    fill: Any = cls.__init__
    lock, made = RLock(), list[T]()

    def new(kind: type[T]) -> T:
        if kind is not cls:
            raise TypeError(f"{cls.__name__} has no subclasses")
        with lock:
            if not made:
                instance = object.__new__(kind)
                fill(instance)
                made.append(instance)  # not before it is complete
            return made[0]

    def init(self: T) -> None:
        """Do nothing: `new` has filled the instance."""

    for method in (new, init):
        setattr(cls, f"__{method.__name__}__", method)
    return cls


@singleton
class Database:
    def __init__(self) -> None:
        print("connecting")
        self.queries = 0


def main() -> None:
    together = Barrier(8, lambda: print("all of them ask"))

    def connect(_: int) -> Database:
        together.wait(10)
        return Database()

    with ThreadPoolExecutor(together.parties) as pool:
        made = [*pool.map(connect, range(together.parties))]
        # => all of them ask
        # => connecting
    print(len(made), len({*map(id, made)}))  # => 8 1

    Database().queries += 1
    print(made[-1].queries, type(made[-1]) is Database)  # => 1 True


if __name__ == "__main__":
    main()
