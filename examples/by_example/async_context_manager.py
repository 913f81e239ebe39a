"""`async with` waits on the way in and on the way out.

The way out also runs when the task is cancelled, and may wait even then.
"""

import asyncio
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory


class AsyncResource:
    """A transaction on a SQLite file, which a thread opens and ends."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def __aenter__(self) -> sqlite3.Connection:
        self._db = await asyncio.to_thread(
            sqlite3.connect, self._path, check_same_thread=False
        )
        self._db.isolation_level = None  # we say ourselves when it begins
        self._db.execute("BEGIN")
        print("acquired")
        return self._db

    async def __aexit__(self, kind: type | None, *_: object) -> None:
        end = "ROLLBACK" if kind else "COMMIT"
        try:
            await asyncio.to_thread(self._db.execute, end)
            print("released after", end)
        finally:
            self._db.close()


async def order(path: Path, item: str, asked: asyncio.Event) -> None:
    async with AsyncResource(path) as db:
        db.execute("INSERT INTO orders VALUES (?)", [item])
        asked.set()
        await asyncio.sleep(0 if item == "tea" else 3600)


async def main() -> None:
    with TemporaryDirectory() as folder:
        path, asked = Path(folder, "shop.db"), asyncio.Event()
        async with AsyncResource(path) as db:
            db.execute("CREATE TABLE orders (item TEXT)")
        # => acquired
        # => released after COMMIT
        task = asyncio.create_task(order(path, "salt", asked))
        await asked.wait()  # => acquired
        task.cancel()
        await asyncio.wait([task])  # => released after ROLLBACK
        print(task.cancelled())  # => True

        await order(path, "tea", asked)
        # => acquired
        # => released after COMMIT
        async with AsyncResource(path) as db:
            print(db.execute("SELECT item FROM orders").fetchall())
        # => acquired
        # => [('tea',)]
        # => released after COMMIT


if __name__ == "__main__":
    asyncio.run(main())
