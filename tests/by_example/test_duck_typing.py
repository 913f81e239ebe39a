"""No file, an empty file and a wrong file are three things."""

from pathlib import Path

import pytest

from examples.by_example import duck_typing
from examples.by_example.duck_typing import print_items, process_file


def test_none_is_no_file_and_an_empty_list_an_empty_one(
    tmp_path: Path,
) -> None:
    note = tmp_path / "note.txt"
    assert process_file(note) is None
    note.touch()
    assert process_file(note) == []
    note.write_text("é\nb", encoding="utf-8")
    assert process_file(path=note) == ["é", "b"]


def test_what_is_no_text_stays_an_error(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(b"\xff")
    with pytest.raises(UnicodeDecodeError):
        process_file(note)
    with pytest.raises(OSError, match=str(tmp_path)):
        process_file(tmp_path)


def test_an_error_as_a_value_is_taken_for_a_file_broken(
    tmp_path: Path,
) -> None:
    """S2-26: the text of an error is no different from the text of a file."""

    def read(path: Path) -> str:
        try:
            return path.read_text()
        except Exception:
            return "File not found"

    note = tmp_path / "note.txt"
    note.write_text("File not found")
    assert read(note) == read(tmp_path / "missing")


def test_anything_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    print_items(items=(n * n for n in (1, 2)))
    assert capsys.readouterr().out == "1. 1\n2. 4\n"
    duck_typing.main()
    assert capsys.readouterr().out.startswith("None\n['None', 'such file']\n")
