"""A program that calls mypy finds the standard library read already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prove import typecache
from prove.typecache import copy_cache

if TYPE_CHECKING:
    from tests.prove.conftest import Project


def test_every_copy_is_whole_and_the_original_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typecache, "COMMON", ("abc",))
    monkeypatch.setattr(typecache, "RARE", ())
    copy_cache(tmp_path / "one", tmp_path / "home")
    (original,) = (tmp_path / "home").iterdir()
    before = sorted(p.name for p in original.rglob("*"))
    assert before
    for file in (tmp_path / "one").rglob("*.db"):
        file.unlink()
    copy_cache(tmp_path / "two", tmp_path / "home")
    assert sorted(p.name for p in original.rglob("*")) == before
    assert sorted(p.name for p in (tmp_path / "two").rglob("*")) == before


def test_a_page_that_calls_mypy_leaves_nothing_behind(
    project: Project,
) -> None:
    page = (
        "```sh\necho 'x: int = 1' > use.py\n"
        "mypy --no-error-summary use.py\nls -A\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\nuse.py\n```\n"
    )
    assert project.findings(page) == []
