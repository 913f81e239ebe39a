"""The solution: a protocol with a read-only attribute."""

import pytest

from examples.language.type_hints.solutions import named
from examples.language.type_hints.solutions.named import Layer, Sheet, titles


def test_attribute_and_property_both_have_a_name() -> None:
    assert titles() == []
    assert titles(Sheet(), Layer("north coast", 1)) == ["Sheet", "North Coast"]


def test_layers_are_frozen_values() -> None:
    assert len({Layer("coast", 1), Layer("coast", 1)}) == 1


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    named.main()
    assert capsys.readouterr().out == "['Coast', 'Sheet']\n"
