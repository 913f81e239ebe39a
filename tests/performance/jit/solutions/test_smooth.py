"""The smoothed row, as a ufunc and as the plain function."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit.solutions import smooth


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=20), st.floats(0, 1)
)
def test_the_ufunc_equals_the_plain_function(
    samples: list[float], weight: float
) -> None:
    row = np.array(samples)
    plain = np.empty_like(row)
    smooth.ease(samples=row, weight=weight, smoothed=plain)
    assert np.array_equal(smooth.smooth(row, weight), plain)
    assert plain[0] == row[0]


def test_a_weight_of_one_follows_and_of_none_stays() -> None:
    rows = smooth.smooth(np.array([2.0, 8.0, 5.0]), [1.0, 0.5, 0.0])
    assert rows.tolist() == [[2, 8, 5], [2, 5, 5], [2, 2, 2]]


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    smooth.main()
    assert capsys.readouterr() == ("[0. 4. 6.]\n", "")
