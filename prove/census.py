"""The census: the blocks that readers see are the blocks that are proved.

The two are counted from opposite ends.  What is seen comes out of the built
HTML, whatever Markdown or a plugin made of the page; what is proved comes
from the pages as `prove.page` reads them.  Nothing may stand on one side
only, and there is no list of exceptions.
"""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer

from prove.origin import Line, Origin, Problem
from prove.page import read_page
from prove.source import expand_file

__all__ = ["Census", "take_census"]

DIAGRAM = "(diagram)"
# Signatures that mkdocstrings writes: made from code, not by an author.
_GENERATED = ".doc-signature"


@dataclass
class Census:
    """How many blocks are seen and proved, and what differs.

    Attributes:
        shown: Blocks, notebook cells and diagrams in the built site.
        proved: The same, as the pages are read for proving.
        cells: For each notebook, the lines on which its cells begin.
        problems: What stands on one side only.
    """

    shown: int = 0
    proved: int = 0
    cells: dict[str, list[int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def take_census(root: Path, site: Path) -> Census:
    """Hold the built site against the pages.

    Args:
        root: The project.
        site: The built site.
    """
    census = Census()
    docs = root / "docs"
    expected = set()
    for source in sorted(docs.rglob("*")):
        if source.suffix not in {".md", ".py"} or not source.is_file():
            continue
        name = source.relative_to(root).as_posix()
        html = _html_path(source.relative_to(docs), site)
        expected.add(html)
        if not html.is_file():
            message = "the site has no page for this file"
            census.problems.append(Problem(Origin(name, 1), message))
        elif source.suffix == ".md":
            _count_page(source, html, root, census)
        else:
            _count_notebook(source, html, name, census)
    for html in sorted(site.rglob("*.html")):
        if html not in expected and html.name != "404.html":
            seen = _seen(html)
            if seen:
                name = html.relative_to(site).as_posix()
                message = f"shows {len(seen)} blocks, but has no source"
                census.problems.append(Problem(Origin(name, 1), message))
    return census


def _html_path(source: Path, site: Path) -> Path:
    folder = source.with_suffix("")
    if folder.name in {"index", "README"}:
        return site / folder.parent / "index.html"
    return site / folder / "index.html"


def _count_page(source: Path, html: Path, root: Path, census: Census) -> None:
    page = read_page(source, root)
    proved = [
        DIAGRAM if block.language == "mermaid" else _plain(block.text)
        for block in page.blocks
    ]
    seen = _seen(html)
    census.shown += len(seen)
    census.proved += len(proved)
    differences = [*_differences(seen, proved)]
    if not differences:
        return
    lines, _ = expand_file(source, root)
    for only, texts in differences:
        for text in texts:
            origin = _find(text, lines, page.path)
            first = text.split("\n")[0] or "(an empty block)"
            message = (
                f"shown to readers, but not proved: {first!r}; write it as "
                "a plain fence that is proved, with ``` and one language"
                if only == "seen"
                else f"proved, but not shown to readers: {first!r}"
            )
            census.problems.append(Problem(origin, message))


def _count_notebook(
    source: Path, html: Path, name: str, census: Census
) -> None:
    notebook = jupytext.read(source, fmt="py:percent")
    code = [
        _plain(cell.source)
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.source.strip()
    ]
    article = _article(html)
    seen = [
        _plain(pre.get_text())
        for pre in article.select(".jp-CodeCell .jp-InputArea pre")
    ]
    census.shown += len(seen)
    census.proved += len(code)
    lines = source.read_text(encoding="utf-8").split("\n")
    marked = [
        number
        for number, line in enumerate(lines, start=1)
        if line.startswith("# %%") and "[markdown]" not in line
    ]
    census.cells[name] = marked
    for only, texts in _differences(seen, code):
        for text in texts:
            message = f"{only} only: {text.splitlines()[0]!r}"
            census.problems.append(Problem(Origin(name, 1), message))
    for pre in article.select(".jp-MarkdownCell pre"):
        text = pre.get_text().strip().split("\n")[0]
        message = f"a fence in a notebook's prose is not run: {text!r}"
        census.problems.append(Problem(Origin(name, 1), message))
    for error in article.select('[data-mime-type$="stderr"]'):
        text = error.get_text().strip().split("\n")[0]
        message = f"a cell wrote to stderr: {text!r}"
        census.problems.append(Problem(Origin(name, 1), message))


def _article(html: Path) -> BeautifulSoup:
    text = html.read_text(encoding="utf-8")
    only = SoupStrainer("article")
    return BeautifulSoup(text, "html.parser", parse_only=only)


def _seen(html: Path) -> list[str]:
    """Every block of a built page, in order."""
    article = _article(html)
    seen = []
    for tag in article.select("pre, .mermaid"):
        if _within(tag, _GENERATED) or _within(tag, ".mermaid"):
            continue
        diagram = "mermaid" in (tag.get("class") or [])
        seen.append(DIAGRAM if diagram else _plain(tag.get_text()))
    return seen


def _within(tag: Tag, selector: str) -> bool:
    name = selector.removeprefix(".")
    return any(name in (each.get("class") or []) for each in tag.parents)


def _plain(text: str) -> str:
    rows = [row.rstrip() for row in text.strip("\n").split("\n")]
    return "\n".join(rows).strip("\n")


def _differences(
    seen: Sequence[str], proved: Sequence[str]
) -> Iterator[tuple[str, Sequence[str]]]:
    matcher = difflib.SequenceMatcher(None, seen, proved, autojunk=False)
    for tag, i, j, m, n in matcher.get_opcodes():
        if tag != "equal":
            yield "seen", seen[i:j]
            yield "proved", proved[m:n]


def _find(text: str, lines: Sequence[Line], page: str) -> Origin:
    """Where a block that is seen was written, as nearly as can be told."""
    wanted = [row.strip() for row in text.split("\n") if row.strip()]
    best, found = 0, Origin(page, 1)
    for start in range(len(lines)):
        length = 0
        for line, row in zip(lines[start:], wanted, strict=False):
            if line.strip(" >\t").rstrip() != row:
                break
            length += 1
        if length > best:
            best, found = length, lines[start].origin
    return found
