"""Announcements of what was kept."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import partial

import pytest

from examples.language.context_managers.solutions import after_take
from examples.language.context_managers.solutions.after_take import Booth
from examples.language.context_managers.take import open_tape, record


@pytest.fixture
def tape() -> Iterator[sqlite3.Connection]:
    with open_tape() as tape:
        yield tape


def test_announced_in_order_after_the_outermost_take(
    tape: sqlite3.Connection,
) -> None:
    booth, told = Booth(tape), list[object]()

    def announce(title: str) -> None:
        told.append((title, tape.in_transaction))

    with booth.take():
        booth.pending[-1].append(partial(announce, "drums"))
        with booth.take():
            booth.pending[-1].append(partial(announce, "bass"))
        booth.pending[-1].append(partial(announce, "voice"))
        assert told == []
    assert told == [("drums", False), ("bass", False), ("voice", False)]
    assert booth.pending == []


def test_scrapped_take_announces_nothing(tape: sqlite3.Connection) -> None:
    booth, told = Booth(tape), list[str]()
    with booth.take():
        with suppress(ValueError), booth.take():
            booth.pending[-1].append(partial(told.append, "cowbell"))
            raise ValueError("more cowbell")
        booth.pending[-1].append(partial(told.append, "bass"))
    assert told == ["bass"]


def test_take_that_cannot_be_kept_announces_nothing(
    tape: sqlite3.Connection,
) -> None:
    booth, told = Booth(tape), list[str]()
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        with booth.take():
            booth.pending[-1].append(partial(told.append, "bass"))
            record(tape, "bass", player="nobody")
    assert (told, booth.pending) == ([], [])


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    after_take.main()
    assert capsys.readouterr().out == "still recording\ndrums are in\n"
