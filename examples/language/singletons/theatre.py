"""The theatre's database: opened by the first who asks, for everybody.

The file is `theatre.db` in the working directory.
"""

# --8<-- [start:database]
from functools import cache
from threading import RLock

from examples.language.singletons.database_connection import (
    DatabaseConnection,
)

_lock = RLock()


@cache
def _database() -> DatabaseConnection:
    return DatabaseConnection("theatre.db")


def database() -> DatabaseConnection:
    """The one pool of this process; the first call opens it."""
    with _lock:
        return _database()


# --8<-- [end:database]
# --8<-- [start:forget]
def forget_database() -> None:
    """Close the pool, so that the next call opens another; for tests."""
    with _lock:
        made = [_database()] if _database.cache_info().currsize else []
        _database.cache_clear()
    for pool in made:
        pool.close()


# --8<-- [end:forget]
def main() -> None:
    from contextlib import chdir
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder, chdir(folder):
        print("one:", database() is database())
        forget_database()


if __name__ == "__main__":
    main()
