"""Log lines name their request."""

import asyncio
import io
import logging
from collections.abc import Iterator
from contextvars import ContextVar, copy_context

import pytest

from examples.concurrency.context_variables import evening, logbook
from examples.concurrency.context_variables.desk import request
from examples.concurrency.context_variables.logbook import (
    ContextFilter,
    open_logbook,
)


@pytest.fixture(autouse=True)
def closed_logbooks() -> Iterator[None]:
    yield
    for name in ("desk", "safe", "bar"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.NOTSET)


def test_lines_begin_with_the_request() -> None:
    stream = io.StringIO()
    bar = open_logbook(name="bar", stream=stream)
    with request("REQ-1"):
        bar.info("%d drinks", 2)
    bar.warning("closed")
    bar.debug("not told")
    assert stream.getvalue() == "REQ-1 bar: 2 drinks\n- bar: closed\n"
    assert bar is logging.getLogger("bar")


def test_lines_are_not_told_twice(caplog: pytest.LogCaptureFixture) -> None:
    open_logbook("bar", io.StringIO()).info("told")
    assert caplog.records == []


def test_records_of_children_have_it_too() -> None:
    stream = io.StringIO()
    open_logbook("bar", stream)
    with request("REQ-2"):
        logging.getLogger("bar.cellar").info("cold")
    assert stream.getvalue() == "REQ-2 bar.cellar: cold\n"


def test_any_variable_can_be_copied() -> None:
    guest: ContextVar[str] = ContextVar("guest", default="nobody")
    record = logging.LogRecord("bar", 20, "", 0, "", None, None)

    def ask() -> str:
        guest.set("Keller")
        assert ContextFilter(variable=guest).filter(record) is True
        return str(vars(record)["guest"])

    assert copy_context().run(ask) == "Keller"


def test_logbook_main(capsys: pytest.CaptureFixture[str]) -> None:
    logbook.main()
    assert capsys.readouterr().out == (
        "REQ-1 desk: guest Keller arrives\n- desk: nobody waits\n"
    )


def test_the_evening_is_logged(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(evening.main())
    assert capsys.readouterr().out == (
        "REQ-1 desk: Keller arrives\nREQ-1 safe: opened\n"
        "REQ-1 desk: Keller gets room 101\nREQ-2 desk: Novak arrives\n"
        "REQ-2 safe: opened\nREQ-2 desk: Novak gets room 102\n"
        "- desk: the lobby is empty\n"
    )
