"""One object for each key; different keys do not wait for each other.

Keys and objects are kept for ever.
"""

# --8<-- [start:one-per-key]
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class OnePerKey(Generic[K, T]):
    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._locks: dict[K, Any] = {}
        self._made: dict[K, T] = {}

    def __call__(self, key: K) -> T:
        with self._lock:
            lock = self._locks.setdefault(key, RLock())
        with lock:
            if key not in self._made:
                self._made[key] = self._make(key)
            return self._made[key]


# --8<-- [end:one-per-key]
def main() -> None:
    houses = OnePerKey(str.upper)
    print(houses("globe") is houses("globe"), houses("rose"))


if __name__ == "__main__":
    main()
