"""Registration by a class decorator."""

import pytest

from examples.language.metaclasses import decorated_plugin
from examples.language.metaclasses.decorated_plugin import (
    CSVPlugin,
    TSVPlugin,
    plugin,
    registry,
)


def test_decorator_returns_the_class_it_was_given() -> None:
    assert registry["csv"] is CSVPlugin
    assert CSVPlugin.__name__ == "CSVPlugin"


def test_subclass_works_but_is_not_registered() -> None:
    assert TSVPlugin().export([("Ada", 36)]) == "Ada\t36"
    assert TSVPlugin not in registry.values()


def test_taken_name_is_refused() -> None:
    with pytest.raises(ValueError, match="plugin 'csv' is taken"):
        plugin("csv")(TSVPlugin)
    assert registry["csv"] is CSVPlugin


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    decorated_plugin.main()
    assert capsys.readouterr().out == "Ada,36\nGrace,85\nregistered: csv\n"
