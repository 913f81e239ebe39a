"""Say at the foot of each page what was proved on it.

The evidence is written by a whole, green run of the tests. What does not
belong to the page as it stands now is not shown, so a page that changed
since says nothing. The evidence itself is published as proof.json.
"""

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from prove.record import PROOF, page_digest

TOTALS = "<!--proof:totals-->"


def read_proof(root: Path) -> dict[str, Any]:
    """The evidence of the last whole run, or none.

    Args:
        root: The project.
    """
    path = root / PROOF
    if not path.is_file():
        return {}
    proof: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    # What an older version of the tests wrote is no evidence.
    return proof if {"pages", "blocks"} <= proof.keys() else {}


def sentence(blocks: Iterable[dict[str, Any]], pages: str = "") -> str:
    """What was proved, in words.

    Args:
        blocks: The records of the blocks.
        pages: Where they are, when it is not one page.
    """
    every = list(blocks)
    claims = sum(block["claims"] for block in every)
    ran = sorted({name for b in every for name in b["interpreters"]})
    lacking = [
        b for b in every if "pyodide" in b and b["language"] == "python"
    ]
    parts = [f"{len(every):,} blocks{pages} proved, none skipped"]
    if claims:
        parts.append(f"{claims:,} claims held")
    if ran:
        *first, last = ran
        names = f"{', '.join(first)} and {last}" if first else last
        parts.append(f"run on Python {names}")
    if lacking and any("Pyodide" in name for name in ran):
        parts.append(f"Pyodide cannot run {len(lacking)} of them")
    return escape("; ".join(parts)) + "."


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del files
    root = Path(config.config_file_path).parent
    proof = read_proof(root)
    name = f"docs/{page.file.src_uri}"
    if TOTALS in html:
        words = ""
        if proof:
            number = len(proof["pages"])
            words = sentence(proof["blocks"], f" on {number} pages")
        html = html.replace(TOTALS, words)
    known = proof.get("pages", {}).get(name)
    if known is None or known != page_digest(root / name, root):
        return html
    blocks = [block for block in proof["blocks"] if block["page"] == name]
    here = config.site_url or "/"
    return (
        f'{html}\n<p class="proof">{sentence(blocks)} '
        f'<a href="{here}proof/">How</a></p>'
    )


def on_post_build(*, config: MkDocsConfig) -> None:
    source = Path(config.config_file_path).parent / PROOF
    if source.is_file():
        target = Path(config.site_dir) / "proof.json"
        target.write_bytes(source.read_bytes())
