"""A class decorator that returns the class."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from examples.language.decorators import on_methods as module
from examples.language.decorators.on_methods import (
    Buoy,
    Whistle,
    on_methods,
    shouted,
)


def test_class_is_the_same_class() -> None:
    class Bell:
        def sound(self) -> str:
            return "bell"

    assert on_methods(shouted)(Bell) is Bell
    assert Bell().sound() == "BELL"


def test_decorated_class_is_derived_from_and_pickled() -> None:
    assert isinstance(Whistle(), Buoy)
    assert isinstance(pickle.loads(pickle.dumps(Buoy())), Buoy)


def test_subclass_is_untouched() -> None:
    assert Buoy().sound() == "THE RED BELL"
    assert Whistle().sound() == "the red whistle"


def test_only_public_plain_methods_are_decorated() -> None:
    def refuse(function: Callable[..., Any]) -> Callable[..., Any]:
        decorated.append(function.__name__)
        return function

    decorated: list[str] = []

    @on_methods(refuse)
    class Bell:
        colour = "green"

        class Clapper: ...

        def __init__(self) -> None: ...
        def sound(self) -> None: ...
        def _swing(self) -> None: ...
        @property
        def tone(self) -> str:
            return "c"

        @classmethod
        def cast(cls) -> None: ...
        @staticmethod
        def kind() -> None: ...

    assert decorated == ["sound"]
    assert Bell().tone == "c"


def test_wrapper_keeps_the_name() -> None:
    assert Buoy.sound.__name__ == "sound"
    assert Buoy.sound.__qualname__ == "Buoy.sound"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "Buoy: THE RED BELL, lateral\nWhistle: the red whistle, lateral\n"
    )
