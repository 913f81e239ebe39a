"""The compiled count equals the interpreted one, and a plain definition."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit.solutions import crossings


@given(st.lists(st.integers(-3, 3), max_size=20))
def test_a_crossing_is_a_change_of_sign_among_those_that_have_one(
    samples: list[int],
) -> None:
    signs = [sample > 0 for sample in samples if sample]
    expected = sum(a != b for a, b in pairwise(signs))
    signal = np.array(samples, dtype=np.float64)
    assert crossings.crossings(signal=signal) == expected
    assert crossings.crossings.py_func(signal) == expected


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    crossings.main()
    assert capsys.readouterr() == ("2\n", "")
