"""Routes from a C++ map."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython.solutions.waypoints import Waypoints


@given(st.lists(st.integers(0, 999), unique=True, min_size=1))
def test_a_route_is_given_back_as_it_was_walked(cells: list[int]) -> None:
    walked = Waypoints()
    for before, cell in pairwise(cells):
        walked.reach(cell, before)
    assert len(walked) == len(cells) - 1
    assert walked.route_to(cells[-1]) == cells


def test_a_circle_is_refused() -> None:
    walked = Waypoints()
    walked.reach(1, 2)
    walked.reach(2, 1)
    with pytest.raises(ValueError, match="circle"):
        walked.route_to(1)
