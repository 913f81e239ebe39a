"""Expanded lines know where they were written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prove.origin import Line, Origin
from prove.source import expand

CODE = """\
# --8<-- [start:first]
class Till:
    # --8<-- [end:first]
    # --8<-- [start:method]
    def total(self) -> int:
        return 3

    # --8<-- [end:method]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "examples"
    folder.mkdir()
    (folder / "till.py").write_text(CODE)
    return tmp_path


def test_lines_of_a_region_name_its_file_and_keep_their_dedent(
    root: Path,
) -> None:
    page = '# Till\n```python\n--8<-- "examples/till.py:method"\n```'
    lines, problems = expand(page, "docs/till.md", root)
    assert problems == []
    assert [(line, line.origin) for line in lines] == [
        ("# Till", ("docs/till.md", 1)),
        ("```python", ("docs/till.md", 2)),
        ("def total(self) -> int:", ("examples/till.py", 5)),
        ("    return 3", ("examples/till.py", 6)),
        ("", ("examples/till.py", 7)),
        ("```", ("docs/till.md", 4)),
    ]


def test_an_indented_embed_indents_what_it_embeds(root: Path) -> None:
    page = '    --8<-- "examples/till.py:method"'
    lines, _ = expand(page, "docs/till.md", root)
    assert lines[0] == "    def total(self) -> int:"
    assert lines[0].origin == Origin("examples/till.py", 5)


def test_a_whole_file_is_embedded_without_its_markers(root: Path) -> None:
    lines, _ = expand('--8<-- "examples/till.py"', "docs/till.md", root)
    assert [line.origin.line for line in lines] == [2, 5, 6, 7, 9]


def test_a_block_of_embeds_is_expanded_as_one(root: Path) -> None:
    page = "--8<--\nexamples/till.py:first\nexamples/till.py:method\n--8<--\n"
    lines, problems = expand(page, "docs/till.md", root)
    assert problems == []
    assert lines[0].origin == Origin("examples/till.py", 2)
    assert lines[1].origin == Origin("examples/till.py", 5)


def test_an_escaped_embed_is_text(root: Path) -> None:
    lines, problems = expand(';--8<-- "gone.py"', "docs/till.md", root)
    assert [*lines] == ['--8<-- "gone.py"']
    assert problems == []


def test_an_embed_cannot_leave_the_project(root: Path) -> None:
    (root.parent / "secret.py").write_text("x = 1\n")
    _, problems = expand('--8<-- "../secret.py"', "docs/till.md", root)
    assert "could not be found" in problems[0].message


@given(st.lists(st.text(st.characters(exclude_characters="\r\n-"))))
def test_a_page_without_embeds_is_itself(rows: list[str]) -> None:
    lines, problems = expand("\n".join(rows), "docs/x.md", Path())
    assert [*lines] == (rows or [""])
    assert [line.origin.line for line in lines] == [
        n for n, _ in enumerate(lines, start=1)
    ]
    assert problems == []


def test_indenting_and_replacing_keep_the_origin() -> None:
    line = Line("text", Origin("docs/x.md", 7))
    indented = "  " + line
    assert isinstance(indented, Line)
    assert indented.origin == Origin("docs/x.md", 7)
    assert line.replace("t", "T", 1).origin == Origin("docs/x.md", 7)
