"""Scratch memory is freed on every way out of the function."""

import statistics
import tracemalloc
from array import array

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython.scratch import median

HEIGHTS = st.floats(-1e9, 1e9)


@given(st.lists(HEIGHTS, min_size=1, max_size=30))
def test_it_is_the_median_of_the_standard_library(
    heights: list[float],
) -> None:
    given = array("d", heights)
    assert median(given) == statistics.median(heights)
    assert given == array("d", heights)


def test_any_layout_is_welcome() -> None:
    table = np.array([[1.0, 9.0], [5.0, 9.0], [2.0, 9.0]])
    table.flags.writeable = False
    assert median(table[:, 0]) == 2.0


def test_it_compares_doubles() -> None:
    assert median(array("d", [1.0 + 1e-12, 1.0, 2.0])) == 1.0 + 1e-12


def test_no_heights_have_no_median() -> None:
    with pytest.raises(ValueError, match=r"^no heights$"):
        median(array("d"))


@pytest.mark.parametrize("at", [0, 2])
def test_what_is_not_a_number_is_refused(at: int) -> None:
    heights = array("d", [3.0, 1.0, 2.0])
    heights[at] = float("nan")
    with pytest.raises(ValueError, match=f"^no height at {at}$"):
        median(heights)


def test_an_error_on_the_way_leaves_nothing() -> None:
    heights = np.ones(1000)
    heights[-1] = np.nan
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        for _ in range(10_000):
            try:
                median(heights)
            except ValueError as refused:
                assert str(refused) == "no height at 999"  # noqa: PT017  # pytest.raises is slow in a loop of 10,000
        after, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak - before >= heights.nbytes  # PyMem is seen by tracemalloc
    assert after - before < heights.nbytes
