"""The circle and its copied version."""

import math

import pytest

from examples.language.descriptors import circle, circle_broken
from examples.language.descriptors.circle import Circle


def test_area_follows_the_radius() -> None:
    filter_paper = Circle(5)
    filter_paper.radius = 1
    assert filter_paper.area == pytest.approx(math.pi)


@pytest.mark.parametrize("radius", [-5, 0, math.nan])
def test_no_way_round_the_check(radius: float) -> None:
    with pytest.raises(ValueError, match="radius must be positive"):
        Circle(radius)
    filter_paper = Circle(5)
    with pytest.raises(ValueError, match="radius must be positive"):
        filter_paper.radius = radius
    assert filter_paper.radius == 5


def test_area_is_read_only_even_with_an_entry_in_the_dict() -> None:
    filter_paper = Circle(1)
    with pytest.raises(
        AttributeError,
        match="property 'area' of 'Circle' object has no setter",
    ):
        setattr(filter_paper, "area", 3)  # noqa: B010  (checkers refuse it)
    vars(filter_paper)["area"] = 3
    assert filter_paper.area == pytest.approx(math.pi)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    circle.main()
    assert capsys.readouterr().out.splitlines() == [
        "area 78.5",
        "the same by hand 78.5",
        "refused: radius must be positive, not -5",
    ]


def test_constructor_accepts_a_negative_radius_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-04: `__init__` writes `_radius`, so nothing is validated."""
    copied = circle_broken.Circle(-5)
    assert copied.radius == -5
    assert copied.area > 0
    with pytest.raises(ValueError, match=r"^radius must be positive$"):
        copied.radius = -5
    copied.radius = 0
    assert copied.radius == 0
    circle_broken.main()
    assert capsys.readouterr().out == "accepted: a circle of radius -5\n"


def test_quoted_message_is_out_of_date_broken() -> None:
    """S2-04: since 3.11 the message names the property and the class."""
    with pytest.raises(AttributeError) as caught:
        setattr(circle_broken.Circle(1), "area", 3)  # noqa: B010  (as above)
    assert "can't set attribute" not in str(caught.value)
