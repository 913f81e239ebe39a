"""What is changed in the settings, the assets, the notebooks, the hooks."""

from pathlib import Path

import pytest

from drift.building import build_mutants
from drift.mutant import changed

SETTINGS = """site_name: Shop
nav:
  - Home: index.md
  - Shop:
      - shop/index.md
hooks:
  - hooks/say.py
validation:
  links:
    anchors: warn
markdown_extensions:
  - admonition
  - toc:
      permalink: true
      toc_depth: 3
plugins:
  - search
"""
HOOK = """import logging

def on_page_content(
    html: str, /, *, page: Page
) -> str:
    return html
"""
FILES = {
    "mkdocs.yml": SETTINGS,
    "hooks/say.py": HOOK,
    "docs/notebooks/growth.py": "# %% [markdown]\n# # Growth\n\n# %%\nx = 1\n",
    "theme/overrides/main.html": "<p>\n<b>\n</b>\n</p>\n",
    "theme/overrides/mark.svg": "<svg/>",
}


@pytest.fixture
def made(tmp_path: Path) -> dict[tuple[str, str], list[str]]:
    """By kind and file: what the file becomes; "" when it is gone."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    for mutant in build_mutants(tmp_path):
        text = FILES.get(mutant.path, "")
        text = changed(text, mutant.edits) if mutant.edits else ""
        found.setdefault((mutant.kind, mutant.path), []).append(text)
    return found


@pytest.mark.parametrize(
    "gone",
    [
        "  - Home: index.md\n",
        "      - shop/index.md\n",
        "  - hooks/say.py\n",
        "  - admonition\n",
        "  - toc:\n      permalink: true\n      toc_depth: 3\n",
        "  - search\n",
    ],
)
def test_each_entry_of_the_settings_goes_once(
    made: dict[tuple[str, str], list[str]], gone: str
) -> None:
    became = SETTINGS.replace(gone, "")
    assert made["build", "mkdocs.yml"].count(became) == 1


def test_warnings_are_silenced(
    made: dict[tuple[str, str], list[str]],
) -> None:
    became = SETTINGS.replace("anchors: warn", "anchors: ignore")
    assert became in made["build", "mkdocs.yml"]


def test_files_go_and_break_off(
    made: dict[tuple[str, str], list[str]],
) -> None:
    assert made["assets", "theme/overrides/main.html"] == ["", "<p>\n<b>\n"]
    assert made["assets", "theme/overrides/mark.svg"] == [""]
    fetched = [path for _, path in made if "node_modules" in path]
    assert len(fetched) == 3


@pytest.mark.parametrize(
    "planted", ["1 / 0", "raise SystemExit(0)", "sys.stderr"]
)
def test_notebooks_fail_in_each_cell(
    made: dict[tuple[str, str], list[str]], planted: str
) -> None:
    became = made["notebooks", "docs/notebooks/growth.py"]
    found = [text for text in became if planted in text]
    assert len(found) == 1
    assert found[0].index("# %%\n") < found[0].index(planted)
    assert found[0].endswith("\nx = 1\n")


@pytest.mark.parametrize("planted", ["raise SystemExit(0)", "return"])
def test_hooks_end_early(
    made: dict[tuple[str, str], list[str]], planted: str
) -> None:
    became = HOOK.replace("-> str:\n", f"-> str:\n    {planted}\n")
    assert became in made["build", "hooks/say.py"]
