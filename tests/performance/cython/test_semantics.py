"""What directives and signatures change, and what they break."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython import (
    edges,
    edges_broken,
    survey,
    survey_broken,
)

ROW = np.array([10, 20, 30, 40], dtype=np.intc)
NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, st.integers(1, 100))
def test_edges_follow_python(column: int, side: int) -> None:
    assert edges.wrap(column, side) == column % side
    assert edges.midpoint(column, side) == (column + side) // 2


def test_edges_check_their_index() -> None:
    assert edges.height_at(ROW, -1) == 40
    with pytest.raises(IndexError, match="Out of bounds"):
        edges.height_at(ROW[:3], 3)
    with pytest.raises(ZeroDivisionError):
        edges.wrap(1, 0)


def test_an_unchecked_index_reads_the_neighbouring_memory_broken() -> None:
    """It reads what lies behind the slice, or in front of it."""
    assert edges_broken.height_at(ROW[:3], 3) == 40
    assert edges_broken.height_at(ROW[1:], -1) == 10


def test_c_division_rounds_towards_zero_broken() -> None:
    """Negative operands give another quotient and another remainder."""
    assert (edges.wrap(-1, 32), edges_broken.wrap(-1, 32)) == (31, -1)
    assert (edges.midpoint(-3, 0), edges_broken.midpoint(-3, 0)) == (-2, -1)
    assert (edges.midpoint(0, -3), edges_broken.midpoint(0, -3)) == (-2, -1)


def test_an_error_crosses_a_signature_that_can_carry_it() -> None:
    assert survey.total([1, 2]) == 3
    with pytest.raises(ValueError, match="below sea level: -2"):
        survey.total([1, -2, 3])


def test_an_error_is_lost_in_a_noexcept_function_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sum goes on without the bad height; only a hook hears of it."""
    heard: list[str] = []

    def hear(lost: "sys.UnraisableHookArgs") -> None:
        heard.append(str(lost.exc_value))

    monkeypatch.setattr(sys, "unraisablehook", hear)
    assert survey_broken.total([1, -2, 3]) == 4
    assert heard == ["below sea level: -2"]
    # Cython also prints the traceback, before it asks the hook.
    assert "ValueError: below sea level: -2" in capsys.readouterr().err


def test_an_unannounced_c_plus_plus_exception_ends_the_process_broken() -> (
    None
):
    """Without `except +` the exception finds no handler."""
    code = (
        "from examples.performance.cython import survey_broken\n"
        "survey_broken.cheapest_of_nothing()\n"
        "print('unreached')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True
    )
    assert done.returncode != 0
    assert "unreached" not in done.stdout
    assert "Traceback" not in done.stderr
