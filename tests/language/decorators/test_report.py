"""One name, many functions."""

from datetime import time

import pytest

from examples.language.decorators import report as module
from examples.language.decorators.report import HighTide, report, report_all


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (6.14, "6.1 m"),
        (5, "5.0 m"),
        (True, "1.0 m"),
        (HighTide(time(5, 12), 6.14), "high tide 05:12, 6.1 m"),
        ([1, [2.0]], "1.0 m; 2.0 m"),
        ([], ""),
    ],
)
def test_type_of_the_first_argument_chooses(entry: object, text: str) -> None:
    assert report(entry) == text


def test_unknown_type_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^cannot report str$"):
        report("calm")


def test_subclass_is_reported_like_its_parent() -> None:
    class Spring(HighTide):
        """The highest of the month."""

    assert report(Spring(time(5), 7)) == "high tide 05:00, 7.0 m"
    assert report.dispatch(Spring) is report.dispatch(HighTide)


def test_registered_function_keeps_its_own_name() -> None:
    assert report.dispatch(list) is report_all
    assert report_all([1]) == "1.0 m"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "high tide 05:12, 6.1 m; 5.0 m; 1.0 m\ncannot report str\n"
    )
