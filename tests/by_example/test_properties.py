"""What a circle refuses, and what it computes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import properties
from examples.by_example.properties import Circle


@given(st.floats(min_value=1e-100, max_value=1e100))
def test_the_area_follows_the_radius(radius: float) -> None:
    circle = Circle(1)
    circle.radius = radius
    assert circle.area == math.pi * radius**2


@given(st.floats(max_value=0) | st.just(math.nan))
def test_no_circle_is_made_wrong_or_becomes_so(wrong: float) -> None:
    with pytest.raises(ValueError, match=r"^radius must be positive, not "):
        Circle(radius=wrong)
    circle = Circle(2)
    with pytest.raises(ValueError, match=r"^radius must be positive, not "):
        circle.radius = wrong
    assert circle.radius == 2


def test_the_area_cannot_be_set_and_is_documented() -> None:
    circle = Circle(2)
    with pytest.raises(AttributeError):
        setattr(circle, "area", 1)  # noqa: B010  # no checker lets it stand
    assert Circle.area.__doc__ == "In square metres."
    assert vars(circle) == {"_radius": 2}


def test_an_underscore_in_init_lets_anything_in_broken() -> None:
    """S2-04: only the second assignment is checked."""

    class Unchecked(Circle):
        def __init__(self, radius: float) -> None:
            self._radius = radius

    assert Unchecked(-5).radius == -5


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    properties.main()
    assert capsys.readouterr().out.startswith("78.54\n314.16\n")
