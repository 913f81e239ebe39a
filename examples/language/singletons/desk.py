"""A desk that is given the database, and does not know that there is one.

Whoever builds the program makes one pool, and hands it to every desk.
"""

# --8<-- [start:desk]
import sqlite3

from examples.language.singletons.box_office import SoldError
from examples.language.singletons.database_connection import (
    DatabaseConnection,
)


class Desk:
    def __init__(self, database: DatabaseConnection) -> None:
        self._database = database

    def sell(self, seat: str, guest: str) -> None:
        with self._database.get_connection() as connection:
            try:
                connection.execute(
                    "INSERT INTO ticket VALUES (?, ?)", (seat, guest)
                )
            except sqlite3.IntegrityError:
                raise SoldError(seat) from None


# --8<-- [end:desk]
# --8<-- [start:open]
def open_house(path: str) -> DatabaseConnection:
    """Open the pool of one house; the caller closes it."""
    database = DatabaseConnection(path)
    with database.get_connection() as connection:
        connection.execute("CREATE TABLE ticket (seat PRIMARY KEY, guest)")
    return database


# --8<-- [end:open]
# --8<-- [start:main]
def main() -> None:
    from contextlib import closing
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with (
        TemporaryDirectory() as folder,
        closing(open_house(str(Path(folder) / "theatre.db"))) as database,
    ):
        for guest in ("Ada", "Ben"):
            desk = Desk(database)
            try:
                desk.sell("A1", guest)
            except SoldError as error:
                print(f"{error} is not for {guest}")


# --8<-- [end:main]
if __name__ == "__main__":
    main()
