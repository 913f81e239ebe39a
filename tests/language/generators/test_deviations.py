"""One pass or two over an argument."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import deviations, deviations_broken


@given(st.lists(st.integers(-99, 99), min_size=1))
def test_deviations_add_up_to_nothing(levels: list[int]) -> None:
    made = deviations.deviations([float(level) for level in levels])
    assert sum(made) == pytest.approx(0, abs=1e-9)
    assert made == deviations_broken.deviations(levels)
    assert made[0] == levels[0] - sum(levels) / len(levels)


def test_second_pass_over_a_generator_is_empty_broken() -> None:
    """No id: an exhausted generator gives nothing, and no error."""
    levels = [1.5, 2.0, 2.5]
    assert deviations_broken.deviations(levels) == [-0.5, 0.0, 0.5]
    assert deviations_broken.deviations(level for level in levels) == []


def test_only_the_checkers_refuse_a_generator() -> None:
    loose: Any = deviations.deviations
    assert loose(level for level in [1.5, 2.0, 2.5]) == []


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    deviations.main()
    deviations_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        *["[-0.5, 0.0, 0.5]"] * 3,
        "[]",
    ]
