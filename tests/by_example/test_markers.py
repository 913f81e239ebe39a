"""What pytest says to each choice."""

from pathlib import Path

import pytest

from examples.by_example import markers
from examples.by_example.markers import PYPROJECT, TESTS, run


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    markers.main()
    assert capsys.readouterr().out.splitlines() == [
        "3 passed",
        "1 passed, 2 deselected",
        "1 passed, 2 deselected",
        "ERROR test_shop.py - Failed: 'slwo' not found",
    ]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("integration", "1 passed, 2 deselected"),
        ("slow", "2 passed, 1 deselected"),
        ("slow or integration", "2 passed, 1 deselected"),
        ("not slow", "1 passed, 2 deselected"),
    ],
)
def test_words_choose(chosen: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (tmp_path / "test_shop.py").write_text(TESTS, encoding="utf-8")
    assert run(tmp_path, "-m", chosen) == said


def test_the_wrong_section_registers_nothing_broken(tmp_path: Path) -> None:
    """S2-23: `[pytest]` is no section that pytest reads in this file."""
    wrong = PYPROJECT.replace("[tool.pytest.ini_options]", "[pytest]")
    (tmp_path / "pyproject.toml").write_text(wrong, encoding="utf-8")
    (tmp_path / "test_shop.py").write_text(TESTS, encoding="utf-8")
    assert run(folder=tmp_path) == "3 passed, 3 warnings"
