"""The foot of a page says what was proved on it, as it stands now."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from prove.page import read_page
from prove.record import PROOF, block_records, write_proof


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "page.md").write_text("```python\nprint(1)  # => 1\n```\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "site").mkdir()
    return load_config(
        str(tmp_path / "mkdocs.yml"),
        site_url="https://x.invalid/y/",
        site_dir=str(tmp_path / "site"),
    )


@pytest.fixture
def hook(hooks: Any) -> ModuleType:
    module: ModuleType = hooks("proof")
    return module


def prove(root: Path) -> None:
    page = read_page(root / "docs/page.md", root)
    claims = {page.blocks[0].lines[0].origin: 1}
    records = block_records(page.path, page.blocks, claims, ["3.11.7"])
    write_proof(root, records)


def show(hook: ModuleType, config: MkDocsConfig, html: str) -> str:
    root = Path(config.config_file_path).parent
    file = File("page.md", str(root / "docs"), str(root / "site"), True)
    page = Page("Page", file, config)
    shown: str = hook.on_page_content(
        html, page=page, config=config, files=Files([file])
    )
    return shown


def test_a_proved_page_says_so(
    hook: ModuleType, config: MkDocsConfig, tmp_path: Path
) -> None:
    prove(tmp_path)
    assert show(hook, config, "<p>Text.</p>") == (
        '<p>Text.</p>\n<p class="proof">1 blocks proved, none skipped; '
        "1 claims held; run on Python 3.11.7. "
        '<a href="https://x.invalid/y/proof/">How</a></p>'
    )
    hook.on_post_build(config=config)
    published = json.loads((tmp_path / "site/proof.json").read_text())
    assert published["blocks"][0]["result"] == "proved"


def test_the_pythons_that_ran_a_page_are_named(hook: ModuleType) -> None:
    block = {"claims": 0, "language": "python"}
    both = block | {"interpreters": ["3.11.7", "3.14.2 Pyodide"]}
    three = block | {"interpreters": ["3.12.1"]}
    here = block | {"interpreters": ["3.11.7"], "pyodide": "needs threads"}
    shown = here | {"language": "text"}
    start = "1 blocks proved, none skipped; run on Python "
    assert hook.sentence([both]) == f"{start}3.11.7 and 3.14.2 Pyodide."
    assert hook.sentence([here]) == f"{start}3.11.7."
    start = start.replace("1", "4")
    assert hook.sentence([both, three, here, shown]) == (
        f"{start}3.11.7, 3.12.1 and 3.14.2 Pyodide; "
        "Pyodide cannot run 1 of them."
    )


def test_a_page_that_changed_since_says_nothing(
    hook: ModuleType, config: MkDocsConfig, tmp_path: Path
) -> None:
    prove(tmp_path)
    (tmp_path / "docs/page.md").write_text("```python\nprint(2)\n```\n")
    assert show(hook, config, "<p>Text.</p>") == "<p>Text.</p>"


def test_without_evidence_nothing_is_said(
    hook: ModuleType, config: MkDocsConfig, tmp_path: Path
) -> None:
    assert not (tmp_path / PROOF).exists()
    assert show(hook, config, f"<p>{hook.TOTALS}</p>") == "<p></p>"
    hook.on_post_build(config=config)
    assert not (tmp_path / "site/proof.json").exists()


def test_the_totals_are_those_of_all_pages(
    hook: ModuleType, config: MkDocsConfig, tmp_path: Path
) -> None:
    prove(tmp_path)
    html = show(hook, config, f"<p>{hook.TOTALS}</p>")
    assert html.startswith("<p>1 blocks on 1 pages proved, none skipped;")


def test_evidence_of_another_shape_is_none(
    hook: ModuleType, config: MkDocsConfig, tmp_path: Path
) -> None:
    (tmp_path / PROOF).parent.mkdir()
    (tmp_path / PROOF).write_text('{"blocks": []}')
    assert show(hook, config, f"<p>{hook.TOTALS}</p>") == "<p></p>"
