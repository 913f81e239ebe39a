"""Half the distances, computed once each and written twice."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from examples.performance.cython.distances import distances
from examples.performance.cython.solutions import halves

POINTS = hnp.arrays(
    np.float64,
    hnp.array_shapes(min_dims=2, max_dims=2, max_side=12),
    elements=st.floats(-10, 10),
)


@given(POINTS)
def test_both_halves_are_written(points: NDArray[np.float64]) -> None:
    result = np.full((len(points), len(points)), -1.0)
    halves.fill(points, result=result)
    assert result.tolist() == distances(points.tolist())
