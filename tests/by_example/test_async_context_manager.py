"""What is kept, what is undone, and that the file is closed."""

import asyncio
import sqlite3
from pathlib import Path

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
        "released after COMMIT",
        "acquired",
        "released after ROLLBACK",
    ]


def test_the_file_is_closed_when_the_commit_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[sqlite3.Connection] = []

    async def ended_early() -> None:
        async with AsyncResource(tmp_path / "shop.db") as database:
            opened.append(database)
            database.execute("COMMIT")

    with pytest.raises(sqlite3.OperationalError, match="no transaction"):
        asyncio.run(ended_early())
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        opened[0].execute("SELECT 1")
    assert capsys.readouterr().out == "acquired\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(async_context_manager.main())
    out = capsys.readouterr().out.splitlines()
    assert out[2:5] == ["acquired", "released after ROLLBACK", "True"]
    assert out[-2] == "[('tea',)]"
