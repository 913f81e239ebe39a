"""The settings of the site refuse what readers would trip over."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# The site's own settings, for another set of pages.
CONFIG = f"""\
INHERIT: {ROOT}/mkdocs.yml
docs_dir: docs
site_dir: out
hooks: []
watch: []
extra_css: []
theme:
  name: material
  custom_dir: {ROOT}/theme/overrides
nav:
  - Home: index.md
  - Page: page.md
"""
NOTEBOOK = "# %% [markdown]\n# # Notebook\n\n# %%\n1 / 0\n"
REGION = "# --8<-- [start:say]\nx = 1\n# --8<-- [end:say]\n"


def build(root: Path, pages: dict[str, str], plugins: str = "[]") -> str:
    """Build pages with the site's settings; the complaint, or nothing."""
    # Never with -q: then MkDocs counts no warnings, and --strict is idle.
    for name, text in {"page.md": "# Page\n", **pages}.items():
        file = root / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (root / "examples").mkdir(parents=True)
    (root / "examples/say.py").write_text(REGION)
    (root / "mkdocs.yml").write_text(f"{CONFIG}plugins: {plugins}\n")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert done.returncode or (root / "out/page/index.html").is_file()
    return done.stdout + done.stderr if done.returncode else ""


def test_pages_without_a_fault_build(tmp_path: Path) -> None:
    page = '# Home\n\n[On](page.md#page)\n\n--8<-- "examples/say.py:say"\n'
    assert build(tmp_path, {"index.md": page}) == ""


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"left-out.md": "# Left out\n"}, "left-out.md"),
        ({"index.md": "# Home\n\n[On](gone.md)\n"}, "gone.md"),
        ({"index.md": "# Home\n\n[On](page.md#gone)\n"}, "#gone"),
        ({"index.md": "# Home\n\n[Here](#gone)\n"}, "#gone"),
        ({"index.md": '# Home\n\n--8<-- "examples/gone.py"\n'}, "gone.py"),
        ({"index.md": '# Home\n\n--8<-- "examples/say.py:gone"\n'}, "'gone'"),
        ({"index.md": '# Home\n\n--8<-- "../secret.py"\n'}, "secret.py"),
    ],
    ids=[
        "a page that the navigation lacks",
        "a dead link",
        "a dead anchor on another page",
        "a dead anchor on the same page",
        "an embedded file that is gone",
        "an embedded region that is gone",
        "an embed from outside the project",
    ],
)
def test_a_fault_stops_the_build(
    tmp_path: Path, pages: dict[str, str], words: str
) -> None:
    (tmp_path / "secret.py").write_text("x = 1\n")
    home = {"index.md": "# Home\n"}
    assert words in build(tmp_path / "site", home | pages)


def test_a_notebook_that_fails_stops_the_build(tmp_path: Path) -> None:
    pages = {"index.md": "# Home\n", "notebooks/n.py": NOTEBOOK}
    told = build(
        tmp_path,
        pages,
        "[{mkdocs-jupyter: {include: ['notebooks/*.py'], execute: true, "
        "allow_errors: false}}]",
    )
    assert "ZeroDivisionError" in told


def test_serving_watches_all_that_pages_are_made_of() -> None:
    settings = (ROOT / "mkdocs.yml").read_text()
    watched = re.search(r"^watch:\n((?:  - \S+\n)+)", settings, re.MULTILINE)
    assert watched
    assert set(re.findall(r"\S+/\S+|\w+", watched[1])) == {
        "benchmarks",
        "examples",
        "hooks",
        "theme/overrides",
    }
