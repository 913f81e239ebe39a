"""The book of a boat rental: a real SQLite file, and how to connect to it.

A connection may move between threads, but serves one at a time.
"""

# --8<-- [start:imports]
import sqlite3

Connection = sqlite3.Connection


# --8<-- [end:imports]
# --8<-- [start:book]
class Book:
    """Opens, checks, resets and closes connections to one file."""

    def __init__(self, path: str) -> None:
        self.path = path

    def open(self) -> Connection:
        """Return a connection that any thread may use."""
        return sqlite3.connect(
            self.path, check_same_thread=False, isolation_level=None
        )

    def check(self, connection: Connection, /) -> None:
        """Read the file, which raises if the connection is closed."""
        connection.execute("PRAGMA schema_version")

    def reset(self, connection: Connection, /) -> None:
        """Undo a transaction that was not ended, if there is one."""
        connection.rollback()

    def close(self, connection: Connection, /) -> None:
        """Close a connection; a second time does nothing."""
        connection.close()


# --8<-- [end:book]
# --8<-- [start:rentals]
def create(connection: Connection) -> None:
    """Make the table of the rentals."""
    connection.execute("CREATE TABLE rental (boat PRIMARY KEY, guest)")


def rent(connection: Connection, boat: str, guest: str) -> None:
    """Note that a guest has a boat.

    Raises:
        sqlite3.IntegrityError: The boat is rented already.
    """
    connection.execute("INSERT INTO rental VALUES (?, ?)", (boat, guest))


def rentals(connection: Connection) -> list[tuple[str, str]]:
    """Return boats and their guests, sorted by boat."""
    rows = connection.execute("SELECT boat, guest FROM rental ORDER BY boat")
    return rows.fetchall()


# --8<-- [end:rentals]
def main() -> None:
    """Rent a boat in a transaction that is undone."""
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
