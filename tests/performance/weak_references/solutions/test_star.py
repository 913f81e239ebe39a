"""There is one star for each position, for as long as it is used."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.weak_references.solutions.star import Star

positions = st.tuples(st.floats(0, 360), st.floats(-90, 90))


@given(st.lists(positions))
def test_equal_positions_are_one_star(
    asked: list[tuple[float, float]],
) -> None:
    stars = {position: Star(*position) for position in asked}
    for position, star in stars.items():
        assert Star(ascension=position[0], declination=position[1]) is star
        assert star.position == position
    assert len(Star.known) == len(stars)


def test_a_star_is_forgotten() -> None:
    vega = Star(279.2, 38.8)
    assert [*Star.known] == [(279.2, 38.8)]
    del vega
    gc.collect()
    assert not Star.known


def test_a_star_has_no_dict() -> None:
    with pytest.raises(AttributeError):
        Star(0, 0).colour = "blue"  # type: ignore[attr-defined]  # what is refused
