"""The loudest frames and samples survive."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit.solutions import extreme, stereo

SAMPLE = st.integers(-(2**15), 2**15 - 1)


@given(st.lists(st.tuples(SAMPLE, SAMPLE), min_size=1, max_size=20))
def test_middle_and_side_are_halves_of_sum_and_difference(
    pairs: list[tuple[int, int]],
) -> None:
    frames = np.array(pairs, dtype=np.int16)
    expected = [
        [(left + right) // 2, (left - right) // 2] for left, right in pairs
    ]
    found = stereo.middle_side(frames=frames)
    assert found.tolist() == expected
    assert found.dtype == np.int16


@given(st.lists(SAMPLE, min_size=1, max_size=20))
def test_the_loudest_sample_is_that_of_pythons_abs(samples: list[int]) -> None:
    signal = np.array(samples, dtype=np.int16)
    assert extreme.loudest(signal=signal) == max(map(abs, samples))


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    stereo.main()
    extreme.main()
    assert capsys.readouterr() == ("[[ 4  2]\n [ 1 -4]]\n7\n", "")
