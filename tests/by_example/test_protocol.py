"""Whatever can draw is rendered."""

from typing import Any

import pytest

from examples.by_example import protocol
from examples.by_example.protocol import Circle, Drawable, Square, render


class Stranger:
    def draw(self, scale: int) -> str:
        return f"stranger {scale}"


def test_a_class_that_never_heard_of_it_fits() -> None:
    shapes: list[Drawable] = [Stranger(), Circle(radius=2), Square(side=3)]
    found = render(iter(shapes), scale=2)
    assert found == "stranger 2; circle r=4; square a=6"


def test_nothing_is_nothing() -> None:
    assert render([]) == ""


def test_the_scale_has_to_be_named() -> None:
    untyped: Any = render
    with pytest.raises(TypeError, match="positional argument"):
        untyped([], 2)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    protocol.main()
    assert capsys.readouterr().out.endswith("False\n")
