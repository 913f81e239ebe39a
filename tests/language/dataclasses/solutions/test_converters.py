"""Converters beside the fields."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from examples.language.dataclasses.solutions import converters
from examples.language.dataclasses.solutions.converters import (
    Converted,
    Sack,
)


def test_values_are_converted_and_stay_so() -> None:
    codes: Any = ["X", "Y"]
    sack = Sack(to="nantes", codes=codes)
    assert (sack.to, sack.codes) == ("Nantes", ("X", "Y"))
    assert replace(sack, to="paris") == Sack("Paris", ("X", "Y"))
    assert not hasattr(sack, "__dict__")


def test_fields_without_converter_are_as_they_came() -> None:
    @dataclass
    class Note(Converted):
        text: str
        tag: str = field(default="", metadata={"convert": str.upper})
        unit: str = field(default="g", metadata={"unit": "SI"})

    note = Note("ring Twice", "new")
    assert (note.text, note.tag, note.unit) == ("ring Twice", "NEW", "g")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    converters.main()
    assert capsys.readouterr().out == (
        "Sack(to='Nantes', codes=('A', 'B')) True\n"
    )
