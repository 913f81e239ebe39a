"""Whatever Markdown makes of a page, the census sees it.

Real pages are built by the real MkDocs with the extensions of the site, so
that a fence in any place and of any form is counted as a reader sees it.
"""

import subprocess
import sys
from pathlib import Path

from prove.census import take_census

CONFIG = """\
site_name: Test
theme:
  name: material
  font: false
use_directory_urls: true
markdown_extensions:
  - admonition
  - md_in_html
  - pymdownx.details
  - pymdownx.tabbed:
      alternate_style: true
  - pymdownx.highlight:
      anchor_linenums: false
  - pymdownx.snippets:
      base_path: ["."]
      check_paths: true
      dedent_subsections: true
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:mermaid2.fence_mermaid_custom
"""
NOTEBOOKS = """\
plugins:
  - mkdocs-jupyter:
      execute: true
      allow_errors: false
      include: ["notebooks/*.py"]
"""

PROVED = "```python\nx = 1\n```\n"

UNSEEN = {
    "tildes": "~~~python\nshown = 1\n~~~\n",
    "an indented block": "Text.\n\n    shown = 1\n",
    "a blockquote": "> ```python\n> shown = 1\n> ```\n",
    "raw HTML": "<pre><code>shown = 1</code></pre>\n",
    "Markdown in HTML": (
        "<div markdown>\n\n~~~python\nshown = 1\n~~~\n\n</div>\n"
    ),
    "a tab": '=== "One"\n\n    ~~~python\n    shown = 1\n    ~~~\n',
    "an admonition": "!!! note\n\n    ~~~python\n    shown = 1\n    ~~~\n",
    "details": "??? note\n\n    ~~~py\n    shown = 1\n    ~~~\n",
    "a list": "1. Item\n\n    ~~~\n    shown = 1\n    ~~~\n",
    "an included page": '--8<-- "parts/part.md"\n',
}


def build(root: Path, pages: dict[str, str], plugins: str = "") -> Path:
    """Build a site of pages, and return its folder."""
    plugins = plugins or "plugins: []\n"
    (root / "mkdocs.yml").write_text(CONFIG + plugins)
    (root / "parts").mkdir()
    (root / "parts/part.md").write_text("~~~python\nshown = 1\n~~~\n")
    for name, text in pages.items():
        file = root / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "out"]
    done = subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stderr
    return root / "out"


def test_blocks_that_are_not_collected_are_missed(tmp_path: Path) -> None:
    pages = {
        f"{name.replace(' ', '-')}.md": f"# {name}\n\n{PROVED}\n{text}"
        for name, text in UNSEEN.items()
    }
    pages["good.md"] = (
        f"# Good\n\n{PROVED}\n!!! note\n\n    ```python\n    y = 1\n    ```\n"
        '\n=== "One"\n\n    ```python\n    z = 1\n    ```\n\n1. Item\n\n'
        "    ```python\n    w = 1\n    ```\n\n"
        "```mermaid\nflowchart LR\n  accTitle: a\n  accDescr: b\n  a --> b\n"
        "```\n"
    )
    site = build(tmp_path, pages)
    census = take_census(tmp_path, site)
    told = {problem.origin.path: problem for problem in census.problems}
    for page in pages:
        if page == "an-included-page.md":
            assert told["parts/part.md"].origin.line == 2
        elif page == "good.md":
            assert f"docs/{page}" not in told, told[f"docs/{page}"]
        else:
            problem = told[f"docs/{page}"]
            assert "shown to readers, but not proved: 'shown = 1'" in str(
                problem
            )
    assert told["docs/tildes.md"].origin.line == 8
    assert census.shown == census.proved + len(UNSEEN)


def test_a_block_on_one_side_only_is_told(tmp_path: Path) -> None:
    pages = {
        "hidden.md": f"# Page\n\n<!--\n{PROVED}-->\n",
        "stale.md": PROVED,
    }
    site = build(tmp_path, pages)
    (tmp_path / "docs/stale.md").write_text(PROVED.replace("1", "2"))
    (tmp_path / "docs/new.md").write_text(PROVED)
    (site / "old").mkdir()
    html = "<article><pre>x = 1</pre></article>"
    (site / "old/index.html").write_text(html)
    told = [str(problem) for problem in take_census(tmp_path, site).problems]
    shown = "shown to readers, but not proved"
    mend = (
        "write it as a plain fence that is proved, with ``` and one language"
    )
    assert told == [
        "docs/hidden.md:5: proved, but not shown to readers: 'x = 1'",
        "docs/new.md:1: the site has no page for this file",
        f"docs/stale.md:1: {shown}: 'x = 1'; {mend}",
        "docs/stale.md:2: proved, but not shown to readers: 'x = 2'",
        "old/index.html:1: shows 1 blocks, but has no source",
    ]


NOTEBOOK = """\
# %% [markdown]
# # Notebook
#
# Prose.

# %%
x = 1

# %%
x + 1
"""


FAULTY = {
    "prose": "\n# %% [markdown]\n# ```python\n# y = 1\n# ```\n",
    "loud": "\n# %%\nimport sys\nprint('oops', file=sys.stderr)\n",
}


def test_notebook_cells_count(tmp_path: Path) -> None:
    pages = {"notebooks/clean.py": NOTEBOOK, "index.md": "# Home\n"} | {
        f"notebooks/{name}.py": NOTEBOOK + extra
        for name, extra in FAULTY.items()
    }
    site = build(tmp_path, pages, NOTEBOOKS)
    census = take_census(tmp_path, site)
    told = [str(problem) for problem in census.problems]
    assert told == [
        "docs/notebooks/loud.py:1: a cell wrote to stderr: 'oops'",
        "docs/notebooks/prose.py:1: a fence in a notebook's prose is not "
        "run: 'y = 1'",
    ]
    assert census.shown == census.proved == 2 + 2 + 3
    assert census.cells["docs/notebooks/clean.py"] == [6, 9]
    stale = tmp_path / "docs/notebooks/clean.py"
    stale.write_text(NOTEBOOK.replace("x + 1", "x + 2"))
    found = [str(each) for each in take_census(tmp_path, site).problems]
    assert found[:2] == [
        "docs/notebooks/clean.py:1: seen only: 'x + 1'",
        "docs/notebooks/clean.py:1: proved only: 'x + 2'",
    ]
