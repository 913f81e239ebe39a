"""A closed set of commands."""

from typing import Any

import pytest

from examples.language.type_hints import command
from examples.language.type_hints.command import MoveTo, SetPen, encode


def test_each_command_has_its_text() -> None:
    assert encode(SetPen("up")) == "PU;"
    assert encode(SetPen("down")) == "PD;"
    assert encode(MoveTo(40, -2)) == "PA40,-2;"


def test_commands_are_values() -> None:
    assert len({SetPen("up"), SetPen("up"), MoveTo(1, 2), MoveTo(1, 2)}) == 2


def test_what_is_no_command_is_unreachable() -> None:
    stray: Any = "PU;"
    with pytest.raises(AssertionError, match="unreachable, but got: 'PU;'"):
        encode(stray)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    command.main()
    assert capsys.readouterr().out == "PD;PA40,0;PU;\n"
