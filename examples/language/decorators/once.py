"""One shared object: the function that makes it is decorated, not the class.

Safe between threads: a second caller waits until the first has made it.
"""

# --8<-- [start:once]
from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import TypeVar

T = TypeVar("T")


def once(make: Callable[[], T]) -> Callable[[], T]:
    """Call a factory once, and hand out what it made ever after.

    If it raises, nothing is kept, and the next call tries again.
    """
    lock, made = RLock(), list[T]()

    @wraps(make)
    def get() -> T:
        with lock:
            if not made:
                made.append(make())
        return made[0]

    return get


# --8<-- [end:once]
# --8<-- [start:database]
class Database:
    def __init__(self, path: str) -> None:
        self.path = path


@once
def database() -> Database:
    """The one that the harbour shares."""
    return Database("tides.db")


# --8<-- [end:database]
def main() -> None:
    print(database() is database(), type(database()) is Database)


if __name__ == "__main__":
    main()
