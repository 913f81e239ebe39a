"""`with connection` inside `with connection`, in `sqlite3`.

Leaving the inner block commits everything, the outer block's work included.
"""

# --8<-- [start:overdub]
import sqlite3


def overdub(tape: sqlite3.Connection) -> None:
    with tape:
        tape.execute("INSERT INTO track VALUES ('cowbell')")


def session(tape: sqlite3.Connection) -> None:
    with tape:
        tape.execute("INSERT INTO track VALUES ('drums')")
        overdub(tape)
        raise ValueError("wrong note")


# --8<-- [end:overdub]
def main() -> None:
    tape = sqlite3.connect(":memory:")
    tape.execute("CREATE TABLE track (title TEXT)")
    try:
        session(tape)
    except ValueError:
        print(tape.execute("SELECT title FROM track").fetchall())
    tape.close()


if __name__ == "__main__":
    main()
