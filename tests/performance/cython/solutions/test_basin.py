"""The area of the basin, counted in parallel."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from examples.performance.cython.solutions.basin import area

SURFACES = hnp.arrays(
    np.intc,
    hnp.array_shapes(min_dims=2, max_dims=2, max_side=20),
    elements=st.integers(0, 3),
)


@given(SURFACES)
def test_it_counts_as_numpy_does(heights: NDArray[np.intc]) -> None:
    assert area(heights, 3) == np.count_nonzero(heights == 3)
