"""A connection made of three bases, whose constructors pass on the rest.

Every parameter is keyword-only, and each base takes its own.
"""

# --8<-- [start:database]
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import closing
from typing import Any


class DatabaseConnection(ABC):
    def __init__(self, *, account: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.account = account

    @abstractmethod
    def query(self, sql: str) -> list[Any]:
        """Return the rows that the query finds."""


# --8<-- [end:database]
# --8<-- [start:configurable]
class ConfigurableComponent(ABC):
    def __init__(self, *, config: Mapping[str, str], **rest: Any) -> None:
        super().__init__(**rest)
        for name in self.required():
            if name not in config:
                raise ValueError(f"no setting {name!r}")
        self.config = dict(config)

    @abstractmethod
    def required(self) -> list[str]:
        """Return the names of the settings that must be there."""


# --8<-- [end:configurable]
# --8<-- [start:resources]
class ResourceManager(ABC):
    def __init__(self, *, most: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.most = most
        self.held: list[sqlite3.Connection] = []

    @abstractmethod
    def open_resource(self) -> sqlite3.Connection:
        """Return one that is new and open."""

    def acquire(self) -> sqlite3.Connection:
        if len(self.held) >= self.most:
            raise RuntimeError(f"{self.most} held already")
        self.held.append(self.open_resource())
        return self.held[-1]

    def close(self) -> None:
        while self.held:
            self.held.pop().close()


# --8<-- [end:resources]
# --8<-- [start:depot]
class DepotConnection(
    DatabaseConnection, ConfigurableComponent, ResourceManager
):
    def required(self) -> list[str]:
        return ["database"]

    def open_resource(self) -> sqlite3.Connection:
        return sqlite3.connect(self.config["database"])

    def query(self, sql: str) -> list[Any]:
        if not self.held:
            self.acquire()
        return self.held[0].execute(sql).fetchall()


# --8<-- [end:depot]
# --8<-- [start:main]
def main() -> None:
    north = DepotConnection(
        account="north", config={"database": ":memory:"}, most=1
    )
    with closing(north):
        print(north.account, north.query("SELECT 6 * 7"), len(north.held))
    print(len(north.held))
    try:
        DepotConnection(account="south", config={}, most=1)
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
