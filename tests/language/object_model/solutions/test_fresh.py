"""A second copy of a module."""

import sys

import pytest

from examples.language.object_model.memory_importer import installed
from examples.language.object_model.solutions import fresh as solution
from examples.language.object_model.solutions.fresh import fresh


def test_fresh_module_has_state_of_its_own() -> None:
    with installed({"sky": "stars = ['Vega']"}):
        sky = __import__("sky")
        copy = fresh("sky")
        sky.stars.append("Deneb")
        assert copy.stars == ["Vega"]
        assert copy.__name__ == "sky"
        assert sys.modules["sky"] is sky
        assert fresh("sky") is not copy


def test_what_it_imports_is_shared() -> None:
    with installed({"sky": "import json"}):
        assert fresh("sky").json is sys.modules["json"]


def test_unknown_module_is_named() -> None:
    with pytest.raises(ModuleNotFoundError) as caught:
        fresh("nebula")
    assert str(caught.value) == "No module named 'nebula'"
    assert caught.value.name == "nebula"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "False False\n"
