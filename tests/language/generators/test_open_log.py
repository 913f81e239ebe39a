"""Files behind generators that were not finished."""

from contextlib import closing
from inspect import getgeneratorlocals
from pathlib import Path
from typing import Any

import pytest

from examples.language.generators import open_log, open_log_broken
from examples.language.generators.open_log_broken import first_above


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "gauge.log"
    path.write_text("06:00 1.42\n06:15 2.31\n06:30 1.9\n", encoding="utf-8")
    return path


def test_half_read_file_stays_open_broken(log: Path) -> None:
    """No id: a suspended generator keeps its `with` open."""
    readings: Any = open_log_broken.levels(log)
    assert first_above(2.0, readings) == 2.31
    file = getgeneratorlocals(readings)["log"]
    assert not file.closed
    assert list(readings) == [1.9]
    assert file.closed


def test_closing_the_generator_closes_the_file(log: Path) -> None:
    with closing(open_log.levels(log)) as readings:
        assert first_above(2.0, readings) == 2.31
        file = getgeneratorlocals(readings)["log"]
        assert not file.closed
    assert file.closed


def test_closing_a_stage_does_not_close_its_source(log: Path) -> None:
    readings = open_log.levels(log)
    high = (level for level in readings if level > 2)
    assert next(high) == 2.31
    high.close()
    assert not getgeneratorlocals(readings)["log"].closed
    assert list(readings) == [1.9]


def test_nothing_is_opened_before_the_first_level(tmp_path: Path) -> None:
    missing = open_log.levels(tmp_path / "missing.log")
    with pytest.raises(FileNotFoundError):
        next(missing)


def test_first_above_the_mark_or_none() -> None:
    assert first_above(2.0, [2.0, 2.5, 3.0]) == 2.5
    assert first_above(2.0, [2.0]) is None


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    open_log.main()
    open_log_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "1.42",
        "left over: []",
        "found 2.31",
        "still open, and goes on at 1.9",
    ]
