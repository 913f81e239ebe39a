"""A pool that knows its connections and keeps none of them.

What runs at a death takes no lock, and knows neither pool nor connection.
"""

# --8<-- [start:connection]
import sqlite3
from collections import deque
from threading import Lock
from typing import NamedTuple
from weakref import WeakSet, finalize


class DatabaseConnection:
    """A connection to a catalogue of stars, closed at the latest when lost.

    Args:
        name: Which catalogue.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.raw = sqlite3.connect(":memory:", check_same_thread=False)
        self.close = finalize(self, self.raw.close)


# --8<-- [end:connection]
# --8<-- [start:stats]
class Stats(NamedTuple):
    """The open connections by name, and those gone in that order."""

    open: tuple[str, ...]
    gone: tuple[str, ...]


# --8<-- [end:stats]
# --8<-- [start:pool]
class ConnectionPool:
    """Knows what is open, without being why it is open."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known = WeakSet[DatabaseConnection]()
        self._gone = deque[str]()

    def add_connection(self, connection: DatabaseConnection) -> None:
        """Count a connection that somebody else keeps; twice is once."""
        with self._lock:
            if connection in self._known:
                return
            self._known.add(connection)
        end = finalize(connection, self._gone.append, connection.name)
        end.atexit = False

    def get_stats(self) -> Stats:
        """Return what is known now."""
        with self._lock:
            alive = [*self._known]
        names = sorted(each.name for each in alive if each.close.alive)
        return Stats(tuple(names), tuple(self._gone.copy()))


# --8<-- [end:pool]
# --8<-- [start:main]
def main() -> None:
    pool = ConnectionPool()
    messier, ngc = DatabaseConnection("messier"), DatabaseConnection("ngc")
    for connection in (messier, ngc):
        pool.add_connection(connection)
    print(pool.get_stats())
    # => Stats(open=('messier', 'ngc'), gone=())
    messier.close()
    del connection, ngc
    print(pool.get_stats())  # => Stats(open=(), gone=('ngc',))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
