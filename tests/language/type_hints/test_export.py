"""A result type that hangs on an argument."""

from typing import Any

import pytest

from examples.language.type_hints import export


def test_text_by_default_and_bytes_if_asked() -> None:
    assert export.export("CI20;") == "IN;SP1;CI20;SP0;"
    assert export.export("CI20;", binary=False) == "IN;SP1;CI20;SP0;"
    assert export.export("CI20;", binary=True) == b"IN;SP1;CI20;SP0;"


def test_commands_must_be_ascii() -> None:
    with pytest.raises(UnicodeEncodeError):
        export.export("LBé;", binary=True)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    export.main()
    assert capsys.readouterr().out.splitlines() == [
        "IN;SP1;CI20;SP0;",
        "b'IN;SP1;CI20;SP0;'",
    ]


def test_the_form_is_chosen_by_keyword() -> None:
    frame: Any = export.export
    with pytest.raises(TypeError, match="positional argument"):
        frame("CI20;", True)
