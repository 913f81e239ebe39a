"""A transaction class as it is copied: `begin()`, and state on `self`.

No DB-API connection has `begin()`, so one that does is made here, to see what
happens to those who have found one.
"""

# --8<-- [start:transaction]
import sqlite3
from typing import Any


class DatabaseTransaction:
    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.transaction: Any = None

    def __enter__(self) -> Any:
        self.transaction = self.connection.begin()
        return self.transaction

    def __exit__(self, exc_type: object, *rest: object) -> None:
        if exc_type is None:
            self.transaction.commit()
        else:
            self.transaction.rollback()
        self.transaction = None


# --8<-- [end:transaction]
# --8<-- [start:begin]
class Savepoint:
    def __init__(self, tape: sqlite3.Connection) -> None:
        self.tape = tape
        tape.execute("SAVEPOINT take")

    def commit(self) -> None:
        self.tape.execute("RELEASE take")

    def rollback(self) -> None:
        self.tape.execute("ROLLBACK TO take")
        self.tape.execute("RELEASE take")


class BeginningConnection(sqlite3.Connection):
    def begin(self) -> Savepoint:
        return Savepoint(self)


# --8<-- [end:begin]
def main() -> None:
    for factory in (sqlite3.Connection, BeginningConnection):
        tape = sqlite3.connect(
            ":memory:", isolation_level=None, factory=factory
        )
        transaction = DatabaseTransaction(tape)
        try:
            with transaction, transaction:
                pass
        except AttributeError as error:
            print(f"{error}; open: {tape.in_transaction}")
        tape.close()


if __name__ == "__main__":
    main()
