"""Lines are counted in the functions that were named."""

import runpy
import sys

import pytest

from examples.performance.profiling import lines
from examples.performance.profiling.bakery import bake, drop, glaze
from examples.performance.profiling.lines import hits, read_twice


def tray(places: int) -> list[int]:
    return list(map(drop, range(places)))


def test_each_run_of_a_line_is_a_hit() -> None:
    assert hits(lambda: bake(2, 50), glaze, drop) == {
        "drop": [100],
        "glaze": [2, 102, 100, 2],
    }


def test_a_line_of_calls_is_one_hit_broken() -> None:
    assert hits(lambda: tray(50), tray) == {"tray": [1]}


def test_the_trace_function_of_before_comes_back() -> None:
    before = sys.gettrace()
    assert hits(run=lambda: read_twice("ab")) == {}
    assert sys.gettrace() is before
    assert read_twice(text="abc") == 3


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(lines.__file__), run_name="__main__")
    assert capsys.readouterr() == ("{'read_twice': [1, 3, 2, 1]}\n", "")
