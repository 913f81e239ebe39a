"""Builders that return themselves."""

import pytest

from examples.language.type_hints import route, route_broken
from examples.language.type_hints.route import Outline, Route


def test_methods_return_the_object_they_were_called_on() -> None:
    outline = Outline()
    assert outline.to(1, 2) is outline
    assert outline.close() is outline
    assert outline.points == [(1, 2), (1, 2)]


def test_class_method_makes_the_class_it_was_called_on() -> None:
    assert type(Route.at(0, 0)) is Route
    assert type(Outline.at(3, 4)) is Outline
    assert Outline.at(3, 4).points == [(3, 4)]


def test_routes_share_no_points() -> None:
    Route.at(0, 0)
    assert Route().points == []


def test_builder_keeps_its_class_and_its_hint_does_not_broken() -> None:
    """Own list: a method that returns self, hinted with the base class."""
    outline = route_broken.Outline().to(1, 2)
    assert type(outline) is route_broken.Outline
    assert outline.close() is outline
    assert outline.points == [(1, 2), (1, 2)]
    hints = route_broken.Route.to.__annotations__
    assert hints["return"] == "Route"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    route.main()
    route_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "[(0, 0), (30, 0), (0, 40), (0, 0)]",
        "Outline [(30, 40)]",
    ]
