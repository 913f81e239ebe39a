"""`async with` waits on the way in and on the way out, also if cancelled."""

import asyncio
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory


class AsyncResource:
    """A transaction on a SQLite file, which a thread opens and ends."""

    def __init__(self, path: Path) -> None:
        self._open = partial(sqlite3.connect, path, check_same_thread=False)

    async def __aenter__(self) -> sqlite3.Connection:
        opening = asyncio.create_task(asyncio.to_thread(self._open))
        try:
            self._db = await asyncio.shield(opening)
        except asyncio.CancelledError:
            (await opening).close()  # it was opened, and for nobody
            raise
        print("acquired")
        return self._db

    async def __aexit__(self, kind: type | None, *_: object) -> None:
        end = self._db.rollback if kind else self._db.commit
        try:
            await asyncio.to_thread(end)
            print("released after", end.__name__)
        finally:
            self._db.close()


async def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "shop.db")
        async with AsyncResource(path) as db:
            db.execute("CREATE TABLE orders (item TEXT)")
        # => acquired
        # => released after commit
        with suppress(TimeoutError):
            async with asyncio.timeout(None) as due, AsyncResource(path) as db:
                db.execute("INSERT INTO orders VALUES ('salt')")
                print(db.total_changes, "change")
                due.reschedule(asyncio.get_running_loop().time())
                await asyncio.Event().wait()
        # => acquired
        # => 1 change
        # => released after rollback
        async with AsyncResource(path) as db:
            print(db.execute("SELECT item FROM orders").fetchall())
        # => acquired
        # => []
        # => released after commit


if __name__ == "__main__":
    asyncio.run(main())
