"""A generator that does not end when told to."""

import pytest

from examples.language.generators import stubborn_broken
from examples.language.generators.stubborn_broken import poll


def test_close_is_ignored_broken(capsys: pytest.CaptureFixture[str]) -> None:
    """No id: `except BaseException` around a yield catches the end."""
    readings = poll([1.42, 2.31])
    assert next(readings) == 1.42
    with pytest.raises(
        RuntimeError, match=r"^generator ignored GeneratorExit$"
    ):
        readings.close()
    assert list(readings) == []
    assert capsys.readouterr().out == "ignored GeneratorExit()\n"


def test_last_yield_seems_to_obey_broken() -> None:
    """No id: the fault shows only while there is something to yield."""
    readings = poll([1.42])
    next(readings)
    readings.close()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    stubborn_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "1.42",
        "ignored GeneratorExit()",
        "generator ignored GeneratorExit",
        "[]",
    ]
