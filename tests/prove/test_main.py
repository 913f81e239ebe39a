"""The command line says what is wrong, and returns it as its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prove.__main__ import main

if TYPE_CHECKING:
    from tests.prove.conftest import Project


GOOD = "```python\nprint(1)  # => 1\n```\n"
STALE = GOOD.replace("=> 1", "=> 2")


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(project.root)
    monkeypatch.delenv("CI", raising=False)
    return project


def test_check_says_which_pages_are_proved(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("docs/good.md", GOOD)
    here.write("docs/stale.md", STALE)
    assert main(["check", "docs/good.md"]) == 0
    assert capsys.readouterr().out == "docs/good.md: proved\n"
    assert main(["check", "docs/good.md", "docs/stale.md"]) == 1
    assert "docs/stale.md:2: the claim is wrong" in capsys.readouterr().out


def test_a_page_that_is_not_there_is_named(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["check", "docs/gone.md"])
    assert "docs/gone.md: there is no such page" in capsys.readouterr().err


def test_update_mends_every_page_and_shows_the_diff(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here.write("docs/stale.md", STALE)
    assert main(["update"]) == 0
    assert file.read_text() == GOOD
    shown = capsys.readouterr().out
    assert "-print(1)  # => 2\n+print(1)  # => 1\n" in shown
    assert shown.endswith("1 files updated, 0 refused\n")


def test_ci_never_updates(
    here: Project,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = here.write("docs/stale.md", STALE)
    monkeypatch.setenv("CI", "true")
    assert main(["update"]) == 1
    assert file.read_text() == STALE
    assert "CI never updates" in capsys.readouterr().out


def test_census_counts_both_sides(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("docs/index.md", GOOD)
    here.write("out/index.html", "<article><pre>x = 1</pre></article>")
    assert main(["census", "out"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("1 blocks shown, 1 proved\n")
    assert "shown to readers, but not proved: 'x = 1'" in shown


def test_regions_are_checked(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("examples/till.py", "# --8<-- [start:sum]\n")
    here.write("docs/index.md", "")
    assert main(["regions"]) == 1
    assert "examples/till.py:1: region 'sum' has no end" in (
        capsys.readouterr().out
    )
