"""The pool that is copied from page to page: three faults in thirty lines.

It counts before it opens, opens under its lock, and lends out on `self`.
"""

# --8<-- [start:pool]
from collections.abc import Callable
from queue import Empty, Queue
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class ResourcePool(Generic[T]):
    def __init__(self, factory: Callable[[], T], max_size: int) -> None:
        self.factory, self.max_size = factory, max_size
        self.idle, self.lock, self.count = Queue[T](), Lock(), 0

    def acquire(self, timeout: float | None = None) -> T:
        try:
            return self.idle.get_nowait()
        except Empty:
            with self.lock:
                if self.count < self.max_size:
                    self.count += 1
                    return self.factory()
        return self.idle.get(timeout=timeout)


# --8<-- [end:pool]
# --8<-- [start:with]
class EnteredPool(ResourcePool[T]):
    def __enter__(self) -> T:
        self.resource = self.acquire(timeout=0.01)
        return self.resource

    def __exit__(self, *exc_info: object) -> None:
        self.release(self.resource)

    def release(self, resource: T) -> None:
        self.idle.put(resource)


# --8<-- [end:with]
def main() -> None:
    boats = iter(["Swan", "Heron"])
    pool = EnteredPool(lambda: next(boats), 2)
    with pool as outer, pool as inner:
        print(outer, inner)
    print(*pool.idle.queue)


if __name__ == "__main__":
    main()
