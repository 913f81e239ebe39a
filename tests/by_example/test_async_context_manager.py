"""What is kept, what is undone, and that the file is closed."""

import asyncio
import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from examples.by_example import async_context_manager
from examples.by_example.async_context_manager import AsyncResource


def rows(path: Path) -> list[str]:
    database = sqlite3.connect(path)
    try:
        return [row for (row,) in database.execute("SELECT item FROM orders")]
    finally:
        database.close()


async def insert(path: Path, error: Exception | None = None) -> None:
    async with AsyncResource(path) as database:
        database.execute("CREATE TABLE IF NOT EXISTS orders (item)")
        database.execute("INSERT INTO orders VALUES ('tea')")
        if error:
            raise error


def test_an_error_undoes_what_was_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "shop.db"
    asyncio.run(insert(path))
    with pytest.raises(ValueError, match=r"^wrong item$"):
        asyncio.run(insert(path, ValueError("wrong item")))
    assert rows(path) == ["tea"]
    assert capsys.readouterr().out.splitlines() == [
        "acquired",
        "released after commit",
        "acquired",
        "released after rollback",
    ]


SELF = """
CREATE TABLE boxes (
    id INTEGER PRIMARY KEY,
    inside REFERENCES boxes (id) DEFERRABLE INITIALLY DEFERRED
)
"""


def closed(database: sqlite3.Connection) -> bool:
    try:
        database.execute("SELECT 1")
    except sqlite3.ProgrammingError as error:
        return "closed database" in str(error)
    return False


def test_the_file_is_closed_when_the_commit_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[sqlite3.Connection] = []

    async def pack() -> None:
        async with AsyncResource(tmp_path / "shop.db") as database:
            opened.append(database)
            database.execute("PRAGMA foreign_keys = ON")
            database.execute(SELF)
            database.execute("INSERT INTO boxes VALUES (1, 2)")

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        asyncio.run(pack())
    assert closed(opened[0])
    assert capsys.readouterr().out == "acquired\n"


def test_what_is_opened_while_cancelled_is_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[sqlite3.Connection] = []
    asked, cancelled = asyncio.Event(), threading.Event()

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        loop.call_soon_threadsafe(asked.set)
        assert cancelled.wait(10)
        opened.append(original(*arguments, **options))
        return opened[-1]

    async def cancel_on_the_way_in() -> bool:
        task = asyncio.create_task(insert(Path(":memory:")))
        await asked.wait()
        task.cancel()
        loop.call_soon(cancelled.set)
        await asyncio.wait([task])
        return task.cancelled()

    original = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        assert runner.run(cancel_on_the_way_in())
    assert closed(opened[0])
    assert capsys.readouterr().out == ""


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(async_context_manager.main())
    assert capsys.readouterr().out.splitlines() == [
        "acquired",
        "released after commit",
        "acquired",
        "1 change",
        "released after rollback",
        "acquired",
        "[]",
        "released after commit",
    ]
