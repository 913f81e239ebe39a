# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""The Burning Ship, interpreted and compiled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython.solutions import ship, ship_compiled

COORDINATES = st.floats(-2, 2)


@given(COORDINATES, COORDINATES)
def test_both_forms_take_the_same_steps(x: float, y: float) -> None:
    assert ship_compiled.escape_time(x, y, 100) == ship.escape_time(x, y, 100)


@given(COORDINATES)
def test_the_ship_is_not_the_mandelbrot_set(x: float) -> None:
    assert 0 <= ship.escape_time(x, 0.0, 50) <= 50


def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    ship.main()
    assert capsys.readouterr().out == "21 1\n"
