"""A pool of connections to one SQLite file: opened, lent and closed.

An ordinary class.  Whether a program has one of it is decided elsewhere.
"""

# --8<-- [start:connect]
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from queue import LifoQueue
from threading import Lock
from typing import TypeAlias

Lent: TypeAlias = Generator[sqlite3.Connection]


def connect(path: str) -> sqlite3.Connection:
    """Open a file for one thread at a time, whichever it is."""
    return sqlite3.connect(path, check_same_thread=False, isolation_level=None)


# --8<-- [end:connect]
# --8<-- [start:pool]
class DatabaseConnection:
    def __init__(self, path: str, size: int = 2) -> None:
        self.path, self.size, self._closing = path, size, Lock()
        self._idle = LifoQueue[sqlite3.Connection]()
        self._initialize_pool()

    def _initialize_pool(self) -> None:
        for _ in range(self.size):
            self._idle.put(connect(self.path))

    @contextmanager
    def get_connection(self, timeout: float = 5) -> Lent:
        connection = self._idle.get(timeout=timeout)  # or Empty
        try:
            with connection:  # commits, or rolls back
                connection.execute("BEGIN")
                yield connection
        finally:
            self._idle.put(connection)

    def close(self) -> None:
        with self._closing:  # waits for what is lent
            for it in [self._idle.get() for _ in range(self.size)]:
                it.close()
                self._idle.put(it)  # who takes it is told


# --8<-- [end:pool]
def main() -> None:
    pool = DatabaseConnection(":memory:", size=1)
    with pool.get_connection() as connection:
        print(connection.execute("SELECT 6 * 7").fetchone())
    pool.close()
    try:
        pool.get_connection().__enter__()
    except sqlite3.ProgrammingError as error:
        print(error)


if __name__ == "__main__":
    main()
