"""A C handle that lives as long as its Python owner."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython.hypsometry import Hypsometry


@given(st.lists(st.integers(0, 9)))
def test_it_counts_as_a_counter_does(heights: list[int]) -> None:
    counted = Hypsometry(10)
    for height in heights:
        counted.add(height)
    assert [counted[h] for h in range(10)] == [
        Counter(heights)[h] for h in range(10)
    ]


@pytest.mark.parametrize("height", [-1, 10])
def test_an_error_code_becomes_an_exception(height: int) -> None:
    counted = Hypsometry(10)
    with pytest.raises(ValueError, match=f"height {height} has no bin"):
        counted.add(height)
    with pytest.raises(IndexError, match=str(height)):
        counted[height]


def test_no_bins_is_refused_before_the_library_is_asked() -> None:
    with pytest.raises(ValueError, match="0 bins"):
        Hypsometry(0)


def test_the_handle_is_not_copied_by_pickle() -> None:
    counted = Hypsometry(10)
    counted.add(3)
    with pytest.raises(TypeError, match="__cinit__"):
        counted.__reduce__()
    assert counted[3] == 1
