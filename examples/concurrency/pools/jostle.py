"""Ten thousand uses by eight threads: many give up, crash or find it broken.

What two have at a time, and what nobody gives back, is counted.
"""

# --8<-- [start:imports]
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from random import Random

from examples.concurrency.pools.book import Book, Connection
from examples.concurrency.pools.pool import Pool


# --8<-- [end:imports]
# --8<-- [start:rowdy]
class RowdyBook(Book):
    """Now and then it fails to open, or a connection dies while idle."""

    def __init__(self, path: str, random: Random) -> None:
        super().__init__(path)
        self.random, self.most = random, 0
        self.unclosed, self.in_use = set[Connection](), set[Connection]()

    def open(self) -> Connection:
        """Return a connection, or raise OSError one time in twenty."""
        if self.random.random() < 0.05:
            raise OSError("the book is damp")
        connection = super().open()
        self.unclosed.add(connection)
        self.most = max(self.most, len(self.unclosed))
        return connection

    def close(self, connection: Connection, /) -> None:
        """Close a connection, and note that it is."""
        super().close(connection)
        self.unclosed.remove(connection)


# --8<-- [end:rowdy]
# --8<-- [start:crowd]
def guest(book: RowdyBook, pool: Pool[Connection], seed: int) -> int:
    """Take a connection once; return whether another had it."""
    random, shared = Random(seed), 0
    limit = random.choice((None, 0, 0.001))
    with suppress(OSError), pool.lease(timeout=limit) as connection:
        shared = int(connection in book.in_use)
        book.in_use.add(connection)
        try:
            connection.execute("BEGIN")
            match random.randrange(4):
                case 0:
                    raise OSError
                case 1:
                    connection.close()
                case 2:
                    connection.execute("COMMIT")
                case _:
                    pass  # left in the middle of a transaction
        finally:
            book.in_use.discard(connection)
    return shared


# --8<-- [end:crowd]
# --8<-- [start:jostle]
def jostle(path: str, seed: int, uses: int = 10_000) -> dict[str, int]:
    """Use three connections in eight threads; return what was counted."""
    book, switch = RowdyBook(path, Random(seed)), sys.getswitchinterval()
    pool = Pool(book, size=3)
    sys.setswitchinterval(1e-5)  # seconds: let threads meet more often
    try:
        with ThreadPoolExecutor(8) as crowd:
            shared = sum(
                crowd.map(partial(guest, book, pool), range(seed, seed + uses))
            )
    finally:
        sys.setswitchinterval(switch)
    figures = pool.figures()
    pool.close(timeout=10)
    return {
        "shared": shared,
        "in use": figures.in_use,
        "most": book.most,
        "unclosed": len(book.unclosed),
    }


# --8<-- [end:jostle]
def main() -> None:
    """Jostle in a file that is deleted afterwards."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        print(jostle(str(Path(folder) / "rental.db"), seed=5))


if __name__ == "__main__":
    main()
