"""Shapes that belong to a protocol by what they have."""

from typing import Any

import pytest

from examples.language.type_hints import drawable
from examples.language.type_hints.drawable import (
    Circle,
    Drawable,
    Square,
    Triangle,
    render,
)


def test_whatever_draws_is_rendered_between_pen_down_and_pen_up() -> None:
    assert render(Circle(20)) == "PD;CI20;PU;"
    assert render(Square(30)) == "PD;ER30,30;PU;"


def test_shapes_do_not_inherit_the_protocol() -> None:
    assert Drawable not in Circle.__mro__
    assert Drawable not in Square.__mro__


def test_shapes_are_frozen() -> None:
    circle: Any = Circle(20)
    with pytest.raises(AttributeError, match="cannot assign"):
        circle.radius = 3
    assert len({Square(3), Square(3), Triangle(3, 4), Triangle(3, 4)}) == 2


def test_nothing_refuses_a_triangle_before_its_method_is_missing() -> None:
    triangle: Any = Triangle(3, 4)
    assert triangle.area() == 6
    with pytest.raises(AttributeError, match="no attribute 'draw'"):
        render(triangle)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    drawable.main()
    assert capsys.readouterr().out.splitlines() == [
        "PD;CI20;PU; False",
        "PD;ER30,30;PU; False",
    ]
