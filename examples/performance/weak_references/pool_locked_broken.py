"""A finalizer that takes the lock of the pool that it reports to.

It runs wherever the last reference goes, also inside that lock.
"""

# --8<-- [start:current]
from threading import Lock
from weakref import finalize

from examples.performance.weak_references.pool import DatabaseConnection


class CurrentConnection:
    def __init__(self, patience: float = -1) -> None:
        self.lock, self.patience = Lock(), patience
        self.gone = 0
        self.current: DatabaseConnection | None = None

    def use(self, connection: DatabaseConnection) -> None:
        finalize(connection, self.count_gone)
        with self.lock:
            self.current = connection  # and the one before dies

    def count_gone(self) -> None:
        if not self.lock.acquire(timeout=self.patience):
            raise TimeoutError("this thread has the lock")
        self.gone += 1
        self.lock.release()


# --8<-- [end:current]
if __name__ == "__main__":
    selected = CurrentConnection(patience=0.01)
    selected.use(DatabaseConnection("messier"))
    selected.use(DatabaseConnection("ngc"))
    print(selected.gone)
