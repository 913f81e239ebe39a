"""A check after the whole chain of constructors, and its cost."""

import inspect
import sys
from typing import Any

import pytest

from examples.language.metaclasses import complete, python_calls
from examples.language.metaclasses.complete import PagedReport, Report


def test_valid_object_is_returned() -> None:
    report = PagedReport("Payroll", pages=3)
    assert (report.title, report.pages) == ("Payroll", 3)


def test_base_rule_and_own_rule_both_hold() -> None:
    with pytest.raises(ValueError, match="needs a title"):
        Report("")
    with pytest.raises(ValueError, match="needs a title"):
        PagedReport("", 3)
    with pytest.raises(ValueError, match="Payroll has 0 pages"):
        PagedReport("Payroll", 0)


def test_validation_runs_once_after_every_constructor() -> None:
    entered = python_calls.python_calls(lambda: PagedReport("Payroll", 3))
    assert entered == [
        "CompleteMeta.__call__",
        "PagedReport.__init__",
        "Report.__init__",
        "PagedReport.validate",
        "Report.validate",
    ]


def test_metaclass_call_hides_the_signature() -> None:
    assert str(inspect.signature(PagedReport)) == "(*args, **kwargs)"


def test_python_calls_puts_the_profiler_back() -> None:
    before = sys.getprofile()
    with pytest.raises(ZeroDivisionError):
        python_calls.python_calls(lambda: 1 // 0)
    assert sys.getprofile() is before


def test_only_entries_are_noted() -> None:
    kept: list[Any] = []
    entered = python_calls.python_calls(lambda: kept.append(sys.getprofile()))
    note, frame = kept[0], inspect.currentframe()
    for event in ["call", "return", "c_call"]:
        note(frame, event, None)
    assert entered == []
    closed = inspect.getclosurevars(note).nonlocals["entered"]
    assert closed[-1] == "test_only_entries_are_noted"
    assert len(closed) == 2


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    complete.main()
    python_calls.main()
    assert capsys.readouterr().out.splitlines() == [
        "Payroll is complete",
        "refused: Payroll has 0 pages",
        "CompleteMeta.__call__",
        "PagedReport.__init__",
        "Report.__init__",
        "PagedReport.validate",
        "Report.validate",
    ]
