"""The same connection, from parts that are handed in.

Nothing is inherited; what the parts must do is a protocol.
"""

# --8<-- [start:database]
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from typing import Any, Protocol


class Database(Protocol):
    def execute(self, sql: str, /) -> Iterable[Any]: ...
    def close(self) -> None: ...


# --8<-- [end:database]
# --8<-- [start:pool]
class Pool:
    """Opens at most so many, and closes what it opened."""

    def __init__(self, opener: Callable[[], Database], most: int) -> None:
        self.opener, self.most = opener, most
        self.held: list[Database] = []

    def acquire(self) -> Database:
        if len(self.held) >= self.most:
            raise RuntimeError(f"{self.most} held already")
        self.held.append(self.opener())
        return self.held[-1]

    def close(self) -> None:
        while self.held:
            self.held.pop().close()


# --8<-- [end:pool]
# --8<-- [start:depot]
class Depot:
    """An account, and a pool of databases that it asks."""

    def __init__(self, account: str, pool: Pool) -> None:
        self.account, self.pool = account, pool

    def query(self, sql: str) -> list[Any]:
        if not self.pool.held:
            self.pool.acquire()
        return [*self.pool.held[0].execute(sql)]

    def close(self) -> None:
        self.pool.close()


# --8<-- [end:depot]
# --8<-- [start:open-depot]
def open_depot(account: str, config: Mapping[str, str], most: int) -> Depot:
    """Put the parts together, for SQLite.

    Args:
        account: Whose depot it is.
        config: The settings; `database` is the path.
        most: How many connections it may hold.

    Raises:
        ValueError: There is no setting `database`.
    """
    if "database" not in config:
        raise ValueError("no setting 'database'")
    path = config["database"]
    return Depot(account, Pool(lambda: sqlite3.connect(path), most))


# --8<-- [end:open-depot]
# --8<-- [start:main]
def main() -> None:
    config = {"database": ":memory:"}
    with closing(open_depot("north", config, most=1)) as north:
        print(north.account, north.query("SELECT 6 * 7"))
    print(north.pool.held)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
