"""The report of the imports is read as a tree."""

import runpy
import subprocess
from pathlib import Path

import pytest

from examples.performance.profiling import imports
from examples.performance.profiling.imports import (
    Imported,
    import_times,
    read,
)

REPORT = """\
import time: self [us] | cumulative | imported package
import time:       310 |        310 |     yeast
import time:        41 |        351 |   flour
import time:        12 |        363 | bread.rolls
other words
"""


def test_a_report_is_read_line_by_line() -> None:
    assert read(report=REPORT) == [
        Imported(own=310, total=310, depth=2, name="yeast"),
        Imported(own=41, total=351, depth=1, name="flour"),
        Imported(own=12, total=363, depth=0, name="bread.rolls"),
    ]


@pytest.fixture
def bakery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "yeast_here.py").touch()
    (tmp_path / "flour_here.py").write_text("import yeast_here\n")
    bread = "import flour_here, yeast_here, sys\n"
    (tmp_path / "bread_here.py").write_text(bread)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONSAFEPATH", "")
    return tmp_path


def test_what_is_imported_twice_is_charged_once(bakery: Path) -> None:
    found = import_times(module="bread_here")
    assert [(each.depth, each.name) for each in found] == [
        (2, "yeast_here"),
        (1, "flour_here"),
        (0, "bread_here"),
    ]
    yeast, flour, bread = found
    assert yeast.total == yeast.own
    assert bread.total >= flour.total >= yeast.total > 0


def test_what_every_start_imports_is_left_out() -> None:
    assert import_times("sys") == []


def test_a_module_that_is_not_there_is_an_error() -> None:
    with pytest.raises(subprocess.CalledProcessError) as error:
        import_times("no_such_module")
    assert "No module named 'no_such_module'" in error.value.stderr


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(imports.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[-1] == "fractions"
    assert "  decimal" in lines
    assert err == ""
