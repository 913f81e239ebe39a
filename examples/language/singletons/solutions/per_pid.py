"""One pool for each process, also after a fork.

The parent's pool stays open in the child, unused: SQLite forbids to close it.
"""

# --8<-- [start:per-pid]
import os
from functools import cache
from threading import RLock

from examples.language.singletons.database_connection import (
    DatabaseConnection,
)

_lock = RLock()


@cache
def _database(process: int) -> DatabaseConnection:
    return DatabaseConnection("theatre.db")


def database() -> DatabaseConnection:
    """The one pool of the process that asks."""
    with _lock:
        return _database(os.getpid())


# --8<-- [end:per-pid]
def main() -> None:
    from contextlib import chdir, closing
    from tempfile import TemporaryDirectory

    with (
        TemporaryDirectory() as folder,
        chdir(folder),
        closing(database()) as pool,
    ):
        print(database() is pool)


if __name__ == "__main__":
    main()
