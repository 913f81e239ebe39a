# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""Every version of the terrain equals the plain one."""

import array
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython import (
    julia,
    julia_compiled,
    julia_numpy,
    julia_pure,
    julia_pure_compiled,
    julia_typed,
    julia_untyped,
    julia_views,
    terrain_native,
)

SIDES = st.integers(min_value=1, max_value=12)
LIMITS = st.integers(min_value=0, max_value=60)
MODULES = [
    julia_compiled,
    julia_numpy,
    julia_pure,
    julia_pure_compiled,
    julia_typed,
    julia_untyped,
]
FILLERS = [
    julia_views.fill,
    julia_views.fill_parallel,
    terrain_native.fill,
]


Filler = Callable[[Any, int], None]


def name(value: object) -> str:
    """Name a module or a function in the test's id."""
    return str(getattr(value, "__name__", value)).rpartition(".")[2]


@pytest.mark.parametrize("module", MODULES, ids=name)
@given(side=SIDES, limit=LIMITS)
def test_every_version_draws_the_same_terrain(
    module: ModuleType, side: int, limit: int
) -> None:
    got = np.asarray(module.heights(side, limit)).tolist()
    assert got == julia.heights(side, limit)


@pytest.mark.parametrize("fill", FILLERS, ids=name)
@given(side=SIDES, limit=LIMITS)
def test_every_filler_draws_the_same_terrain(
    fill: Filler, side: int, limit: int
) -> None:
    canvas = np.full((side, side), -1, dtype=np.intc)
    fill(canvas, limit)
    assert canvas.tolist() == julia.heights(side, limit)


@given(x=st.floats(-3, 3), y=st.floats(-3, 3), limit=st.integers(0, 200))
def test_c_takes_the_same_steps_from_any_point(
    x: float, y: float, limit: int
) -> None:
    expected = julia.escape_time(x, y, limit)
    assert terrain_native.escape_time(x, y, limit) == expected
    assert julia_pure.escape_time(x, y, limit) == expected


def test_any_number_of_threads_draws_the_same() -> None:
    one = np.zeros((16, 16), dtype=np.intc)
    four = np.zeros((16, 16), dtype=np.intc)
    julia_views.fill_parallel(one, 50, threads=1)
    julia_views.fill_parallel(four, 50, threads=4)
    assert one.tolist() == four.tolist()


def test_a_buffer_need_not_come_from_numpy() -> None:
    flat = array.array("i", [0] * 16)
    julia_views.fill(memoryview(flat).cast("B").cast("i", (4, 4)), 40)
    assert [
        flat[i : i + 4].tolist() for i in range(0, 16, 4)
    ] == julia.heights(4, 40)


@pytest.mark.parametrize("fill", FILLERS, ids=name)
def test_a_buffer_of_another_type_or_shape_is_refused(
    fill: Filler,
) -> None:
    with pytest.raises(ValueError, match="expected 'int' but got 'double'"):
        fill(np.zeros((4, 4)), 10)
    with pytest.raises(ValueError, match="expected 2, got 1"):
        fill(np.zeros(4, dtype=np.intc), 10)
    with pytest.raises(ValueError, match="not C-contiguous"):
        fill(np.zeros((4, 8), dtype=np.intc)[:, ::2], 10)


def test_the_c_version_asks_for_a_square() -> None:
    with pytest.raises(ValueError, match="not a square: 2 x 3"):
        terrain_native.fill(np.zeros((2, 3), dtype=np.intc), 10)
    terrain_native.fill(np.zeros((0, 0), dtype=np.intc), 10)


def test_no_points_is_an_error_where_python_divides() -> None:
    for module in MODULES:
        if module is not julia_numpy:
            with pytest.raises(ZeroDivisionError):
                module.heights(0, 10)


def test_a_number_too_large_for_a_c_int_is_refused() -> None:
    with pytest.raises(OverflowError):
        julia_typed.heights(4, 2**31)


def test_the_twin_knows_what_it_is() -> None:
    assert not julia_pure.is_compiled()
    assert julia_pure_compiled.is_compiled()


def test_the_picture_shades_from_blank_to_full() -> None:
    assert julia.picture([[0, 5, 10], [0, 0, 0]], 10) == " =@\n"


@pytest.mark.parametrize("module", [julia, julia_numpy, julia_pure], ids=name)
def test_it_runs(
    module: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr().out
