"""Takes on a tape: transactions that nest, as savepoints.

The tape must be opened with `isolation_level=None`, as `open_tape` does, so
that nothing but `take` begins a transaction.
"""

# --8<-- [start:take]
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager


@contextmanager
def take(tape: sqlite3.Connection) -> Generator[None]:
    """Keep what the block records, or none of it.

    Args:
        tape: A connection on which only `take` begins transactions.

    Raises:
        sqlite3.Error: The take could not be kept; it is scrapped.
    """
    tape.execute("SAVEPOINT take")
    try:
        yield
        tape.execute("RELEASE take")
    except BaseException:
        if tape.in_transaction:  # SQLite may have rolled back by itself
            tape.execute("ROLLBACK TO take")
            tape.execute("RELEASE take")
        raise


# --8<-- [end:take]
# --8<-- [start:schema]
SCHEMA = """
    CREATE TABLE player (name TEXT PRIMARY KEY);
    CREATE TABLE track (
        title TEXT,
        player TEXT REFERENCES player DEFERRABLE INITIALLY DEFERRED
    );
"""


# --8<-- [end:schema]
# --8<-- [start:tape]
@contextmanager
def open_tape(path: str = ":memory:") -> Generator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as tape:
        tape.execute("PRAGMA foreign_keys = ON")
        tape.executescript(SCHEMA)
        yield tape


def record(
    tape: sqlite3.Connection, title: str, player: str | None = None
) -> None:
    tape.execute("INSERT INTO track VALUES (?, ?)", (title, player))


def tracks(tape: sqlite3.Connection) -> list[str]:
    rows = tape.execute("SELECT title FROM track ORDER BY rowid")
    return [title for (title,) in rows]


# --8<-- [end:tape]
def main() -> None:
    with open_tape() as tape:
        with take(tape):
            record(tape, "drums")
            try:
                with take(tape):
                    record(tape, "cowbell")
                    raise ValueError("more cowbell")
            except ValueError as error:
                print(f"scrapped: {error}")
            record(tape, "bass")
        print(tracks(tape))


if __name__ == "__main__":
    main()
