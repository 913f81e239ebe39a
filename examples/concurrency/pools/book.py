"""The book of a boat rental: a real SQLite file, and how to connect to it.

A connection may move between threads, but serves one at a time.
"""

# --8<-- [start:book]
import sqlite3

Connection = sqlite3.Connection


class Book:
    """Opens, checks, resets and closes connections to one file."""

    def __init__(self, path: str) -> None:
        self.path = path

    def open(self) -> Connection:
        return sqlite3.connect(
            self.path, check_same_thread=False, isolation_level=None
        )

    def check(self, connection: Connection, /) -> None:
        connection.execute("PRAGMA schema_version")  # reads the file

    def reset(self, connection: Connection, /) -> None:
        connection.rollback()  # does nothing outside of a transaction

    def close(self, connection: Connection, /) -> None:
        connection.close()


# --8<-- [end:book]
# --8<-- [start:rentals]
def create(connection: Connection) -> None:
    connection.execute("CREATE TABLE rental (boat PRIMARY KEY, guest)")


def rent(connection: Connection, boat: str, guest: str) -> None:
    connection.execute("INSERT INTO rental VALUES (?, ?)", (boat, guest))


def rentals(connection: Connection) -> list[tuple[str, str]]:
    rows = connection.execute("SELECT boat, guest FROM rental ORDER BY boat")
    return rows.fetchall()


# --8<-- [end:rentals]
def main() -> None:
    book = Book(":memory:")
    connection = book.open()
    create(connection)
    connection.execute("BEGIN")
    rent(connection, "Swan", "Ada")
    book.reset(connection)
    print(rentals(connection))
    book.close(connection)


if __name__ == "__main__":
    main()
