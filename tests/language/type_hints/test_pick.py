"""Bounds and constraints."""

import pytest

from examples.language.type_hints import pick
from examples.language.type_hints.pick import Square, framed, largest


def test_largest_is_the_one_with_most_area() -> None:
    assert largest([Square(2), Square(5), Square(3)]).side == 5
    assert largest(iter([Square(-4), Square(3)])).side == -4
    assert Square(3).area() == 9


def test_squares_are_values() -> None:
    assert len({Square(3), Square(3)}) == 1


def test_frame_goes_around_text_and_bytes() -> None:
    assert framed("logo", "|") == "|logo|"
    assert framed(b"logo", b"<>") == b"<>logo<>"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    pick.main()
    assert capsys.readouterr().out == "3\n|logo| b'|logo|'\n"
