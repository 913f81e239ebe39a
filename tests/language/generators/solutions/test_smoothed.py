"""Moving means."""

from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators.solutions import smoothed as module
from examples.language.generators.solutions.smoothed import smoothed


@given(st.lists(st.integers(-99, 99), max_size=9), st.integers(1, 5))
def test_each_mean_is_that_of_its_window(levels: list[int], w: int) -> None:
    means = [fmean(levels[i : i + w]) for i in range(len(levels) - w + 1)]
    assert list(smoothed(map(float, levels), w)) == means


def test_endless_stream_is_read_one_level_at_a_time() -> None:
    source = iter([1.0, 2.0, 6.0, 4.0])
    assert next(smoothed(source, 2)) == 1.5
    assert next(source) == 6.0


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "1.5 4.0 5.0\n"
