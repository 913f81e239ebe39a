"""A pool that lends, waits, keeps, scraps and closes."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from queue import Empty
from threading import Barrier, BrokenBarrierError, Event
from typing import Any

import pytest

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117
from examples.language.singletons import database_connection
from examples.language.singletons.database_connection import (
    DatabaseConnection,
)


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[DatabaseConnection]:
    path = str(tmp_path / "house.db")
    with closing(DatabaseConnection(path)) as pool:
        with pool.get_connection() as connection:
            connection.execute("CREATE TABLE ticket (seat PRIMARY KEY)")
        yield pool


def announced(pool: DatabaseConnection, waiting: Event) -> list[object]:
    """Let a pool tell when somebody asks, and how long he would wait."""
    limits: list[object] = []
    idle: Any = pool._idle
    get = idle.get

    def watched(**limit: object) -> object:
        limits.append(limit)
        waiting.set()
        return get(**limit)

    idle.get = watched
    return limits


def seats(pool: DatabaseConnection) -> list[str]:
    with pool.get_connection() as connection:
        return [row[0] for row in connection.execute("SELECT * FROM ticket")]


def add(connection: sqlite3.Connection, seat: str) -> None:
    connection.execute("INSERT INTO ticket VALUES (?)", (seat,))


def test_pool_knows_what_it_was_made_with(pool: DatabaseConnection) -> None:
    assert pool.size == 2
    assert pool.path.endswith("house.db")


def test_two_are_lent_and_no_more(pool: DatabaseConnection) -> None:
    with pool.get_connection() as first, pool.get_connection() as second:
        assert first is not second
        with pytest.raises(Empty), pool.get_connection(timeout=0.01):
            pytest.fail("a third one")
    with pool.get_connection() as first, pool.get_connection() as second:
        assert first is not second


def test_block_is_kept_or_scrapped_as_a_whole(
    pool: DatabaseConnection,
) -> None:
    with pool.get_connection() as connection:
        add(connection, "A1")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        with pool.get_connection() as connection:
            add(connection, "A2")
            add(connection, "A1")
    assert seats(pool) == ["A1"]


def test_connections_serve_any_thread(pool: DatabaseConnection) -> None:
    with ThreadPoolExecutor(1) as executor:
        assert executor.submit(seats, pool).result() == []


def test_who_waits_gets_what_is_given_back(tmp_path: Path) -> None:
    path = str(tmp_path / "one.db")
    with (
        closing(DatabaseConnection(path, size=1)) as pool,
        ThreadPoolExecutor(1) as executor,
    ):
        with pool.get_connection():
            waiting = Event()
            limits = announced(pool, waiting)

            def version() -> Any:
                with pool.get_connection() as connection:
                    return connection.execute("SELECT 1").fetchone()

            answer = executor.submit(version)
            assert waiting.wait(10)
            assert not answer.done()
            assert limits == [{"timeout": 5}]
        assert answer.result() == (1,)


def test_who_waits_is_told_that_the_pool_was_closed(tmp_path: Path) -> None:
    pool = DatabaseConnection(str(tmp_path / "one.db"), size=1)
    waiting = Event()
    with ThreadPoolExecutor(2) as executor:
        with pool.get_connection():
            announced(pool, waiting)
            closing = executor.submit(pool.close)
            assert waiting.wait(10)
            assert not closing.done()
        closing.result(10)
        with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
            seats(pool)


def test_closing_waits_for_what_is_lent(pool: DatabaseConnection) -> None:
    waiting = Event()
    with ThreadPoolExecutor(1) as executor:
        with pool.get_connection() as lent:
            announced(pool, waiting)
            closing = executor.submit(pool.close)
            assert waiting.wait(10)
            add(lent, "A1")
            assert not closing.done()
        closing.result(10)
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        lent.execute("SELECT 1")
    with sqlite3.connect(pool.path) as other:
        assert other.execute("SELECT * FROM ticket").fetchall() == [("A1",)]
    other.close()


def test_closed_pool_refuses_every_one_of_its_connections(
    pool: DatabaseConnection,
) -> None:
    pool.close()
    for _ in range(5):
        with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
            seats(pool)
    pool.close()


def test_two_who_close_do_not_wait_for_each_other(
    pool: DatabaseConnection,
) -> None:
    everybody = Barrier(2)
    idle: Any = pool._idle
    get = idle.get

    def halting() -> object:
        got = get()
        with suppress(BrokenBarrierError):
            everybody.wait(0.1)  # two in here would have one each
        return got

    idle.get = halting
    with ThreadPoolExecutor(2) as executor:
        for done in [executor.submit(pool.close) for _ in range(2)]:
            done.result(10)
    idle.get = get
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        seats(pool)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    database_connection.main()
    printed = "(42,)\nCannot operate on a closed database.\n"
    assert capsys.readouterr() == (printed, "")
