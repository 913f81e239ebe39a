"""Variance, and what it guards against."""

from typing import Any

import pytest

from examples.language.type_hints import border, border_broken, trays
from examples.language.type_hints.trays import (
    Circle,
    Shape,
    Tray,
    next_name,
    put_dot,
)


def test_tray_gives_what_was_put_last() -> None:
    tray: Tray[Shape] = Tray()
    tray.put(Shape("hill"))
    tray.put(Circle("sun", 90))
    assert tray.take() == Circle("sun", 90)
    assert tray.items == [Shape("hill")]


def test_trays_share_nothing() -> None:
    first: Tray[int] = Tray()
    first.put(1)
    assert Tray[int]().items == []


def test_source_of_circles_is_a_source_of_shapes() -> None:
    circles = Tray([Circle("sun", 90)])
    assert next_name(circles) == "sun"
    assert circles.items == []


def test_sink_of_shapes_is_a_sink_of_circles() -> None:
    shapes = Tray([Shape("hill")])
    put_dot(shapes)
    assert shapes.items == [Shape("hill"), Circle("dot", 1)]


def test_variance_is_what_was_declared() -> None:
    assert trays.T_co.__covariant__
    assert trays.T_contra.__contravariant__
    assert not trays.T.__covariant__


def test_border_is_added_to_a_copy() -> None:
    circles = [Circle("sun", 90)]
    assert border.with_border(circles) == [*circles, Shape("border")]
    assert circles == [Circle("sun", 90)]


def test_list_of_circles_is_no_list_of_shapes_broken() -> None:
    """Own list: invariance of `list[T]`."""
    circles = [Circle("sun", 90)]
    given: Any = circles
    border_broken.add_border(given)
    with pytest.raises(AttributeError, match="no attribute 'radius'"):
        border_broken.radii(circles)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    trays.main()
    border.main()
    border_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "sun",
        "[Shape(name='hill'), Circle(name='dot', radius=1)]",
        "[Circle(name='sun', radius=90), Shape(name='border')]",
        "[Shape(name='hill'), Shape(name='border')] [90]",
    ]
