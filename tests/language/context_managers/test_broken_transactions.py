"""Transactions that lose work, or keep what they should not."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from examples.language.context_managers import (
    nested_commit_broken,
    shared_tape_broken,
    transaction_broken,
)
from examples.language.context_managers.take import SCHEMA, take
from examples.language.context_managers.transaction_broken import (
    BeginningConnection,
    DatabaseTransaction,
)


@pytest.fixture
def tape() -> Iterator[sqlite3.Connection]:
    with closing(
        sqlite3.connect(
            ":memory:", isolation_level=None, factory=BeginningConnection
        )
    ) as tape:
        tape.execute("PRAGMA foreign_keys = ON")
        tape.executescript(SCHEMA)
        yield tape


def test_no_connection_begins_broken() -> None:
    """S1-11: `begin()` is invented; DB-API connections have none."""
    with closing(sqlite3.connect(":memory:")) as tape:
        with pytest.raises(AttributeError, match="no attribute 'begin'"):
            with DatabaseTransaction(tape):
                pass


def test_nested_use_loses_the_outer_transaction_broken(
    tape: sqlite3.Connection,
) -> None:
    """S1-11: state on self; the inner exit forgets the outer transaction."""
    transaction = DatabaseTransaction(tape)
    with pytest.raises(AttributeError, match=r"'NoneType'.*'commit'"):
        with transaction, transaction:
            tape.execute("INSERT INTO player VALUES ('Carol')")
    assert tape.in_transaction


def test_failed_commit_is_not_rolled_back_broken(
    tape: sqlite3.Connection,
) -> None:
    """S1-11: a commit that fails leaves the transaction open."""
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        with DatabaseTransaction(tape):
            tape.execute("INSERT INTO track VALUES ('bass', 'nobody')")
    assert tape.in_transaction
    assert tape.execute("SELECT title FROM track").fetchall() == [("bass",)]


def test_used_once_the_copied_class_commits_and_rolls_back(
    tape: sqlite3.Connection,
) -> None:
    transaction = DatabaseTransaction(tape)
    with transaction as begun:
        assert transaction.transaction is begun
        tape.execute("INSERT INTO player VALUES ('Carol')")
    assert transaction.transaction is None
    with pytest.raises(ValueError, match="x"), transaction:
        tape.execute("INSERT INTO player VALUES ('Alan')")
        raise ValueError("x")
    assert tape.execute("SELECT name FROM player").fetchall() == [("Carol",)]
    assert not tape.in_transaction


def test_inner_with_connection_commits_the_outer_broken() -> None:
    """No id: `with connection` does not nest, and closes nothing."""
    with closing(sqlite3.connect(":memory:")) as tape:
        tape.execute("CREATE TABLE track (title TEXT)")
        with pytest.raises(ValueError, match="wrong note"):
            nested_commit_broken.session(tape)
        found = tape.execute("SELECT title FROM track").fetchall()
        assert found == [("drums",), ("cowbell",)]


def test_takes_in_their_place_keep_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as tape:
        tape.execute("CREATE TABLE track (title TEXT)")
        with pytest.raises(ValueError, match="x"), take(tape):
            tape.execute("INSERT INTO track VALUES ('drums')")
            with take(tape):
                tape.execute("INSERT INTO track VALUES ('cowbell')")
            raise ValueError("x")
        assert not tape.execute("SELECT title FROM track").fetchall()


def test_scrap_of_one_task_takes_the_others_work_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: savepoints belong to the connection, not to the task."""
    asyncio.run(shared_tape_broken.main())
    assert capsys.readouterr().out.splitlines() == [
        "kept: ['drums', 'bass']",
        "dropped a stick: []",
    ]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    transaction_broken.main()
    nested_commit_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "'sqlite3.Connection' object has no attribute 'begin'; open: False",
        "'NoneType' object has no attribute 'commit'; open: True",
        "[('drums',), ('cowbell',)]",
    ]
