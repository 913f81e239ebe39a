"""Give notebook pages the markup of every other page.

mkdocs-jupyter brings 575 KB of styles, a loader of scripts from another
host and a copy of each cell for its own copy button. All that goes: what
stays is the cells, as listings, outputs and figures of this site. A run
is kept in `.build/notebooks`, named by all that it depends on.
"""

# jupytext has no stubs.
# pyright: reportMissingTypeStubs=false

import hashlib
import pickle
import posixpath
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import jupytext
from bs4 import BeautifulSoup, Tag
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from prove.whole import write_whole

log = get_plugin_logger("notebooks")

WRAPPER = '<div class="jupyter-wrapper">'
STDERR = "application/vnd.jupyter.stderr"
LINK = re.compile(
    r'href="(?P<path>(?!\w+:)[^"#]+\.(?:md|py))(?P<anchor>(?:#[^"]*)?)"'
)
ERROR = "application/vnd.jupyter.error"


def house(html: str, where: str, alts: Sequence[str] = ()) -> str:
    """The notebook's cells in the site's own markup.

    Args:
        html: What mkdocs-jupyter made of the notebook.
        where: The notebook's path, for messages.
        alts: What each code cell's header says of its figure, or "".

    Raises:
        PluginError: A cell wrote to stderr or raised, or a figure has no
            text alternative.
    """
    start = html.find(WRAPPER)
    if start < 0:
        raise PluginError(f"{where}: mkdocs-jupyter changed its markup")
    soup = BeautifulSoup(html[start:], "html.parser")
    for junk in soup(["script", "style", "clipboard-copy"]):
        junk.decompose()
    parts: list[str] = []
    cells = soup.select("[id^='cell-id=']")
    code = [cell for cell in cells if cell.select(".highlight-ipynb")]
    described = dict(zip(map(id, code), alts, strict=False))
    for cell in cells:
        parts += _cell(cell, where, described.get(id(cell), ""))
    return "\n".join(parts)


def alternatives(source: str) -> list[str]:
    """What each code cell says of its figure: `# %% alt="..."`."""
    read: Any = vars(jupytext)["reads"]  # has no types
    notebook = read(source, fmt="py:percent")
    return [
        str(cell.metadata.get("alt", ""))
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def _cell(cell: Tag, where: str, alt: str) -> Iterator[str]:
    # The cells keep Jupyter's names: `prove` finds the blocks by them.
    for text in cell.select(".jp-RenderedMarkdown"):
        yield f'<div class="jp-MarkdownCell">\n{_prose(text)}\n</div>'
    for code in cell.select(".highlight-ipynb pre"):
        yield '<div class="jp-CodeCell">'
        yield _listing("python", code, "jp-InputArea")
        for output in cell.select(".jp-OutputArea-output"):
            yield from _output(output, where, alt)
        yield "</div>"


def _prose(text: Tag) -> str:
    for anchor in text.select("a.anchor-link"):
        anchor["class"] = "headerlink"
        anchor["title"] = "Link to this section"
    for listing in text.select("div.highlight > pre"):
        made = BeautifulSoup(_listing("python", listing), "html.parser")
        outer = listing.parent
        if outer is not None:
            outer.replace_with(made)
    return text.decode_contents().strip()


def _listing(language: str, pre: Tag, *names: str) -> str:
    classes = " ".join((f"language-{language}", "highlight", *names))
    return (
        f'<div class="{classes}"><pre><span></span>'
        f"<code>{pre.decode_contents().removeprefix('<span></span>')}"
        "</code></pre></div>"
    )


def _output(output: Tag, where: str, alt: str) -> Iterator[str]:
    kind = str(output.get("data-mime-type", ""))
    if kind in {STDERR, ERROR}:
        raise PluginError(
            f"{where}: a cell wrote to stderr:\n{output.get_text().strip()}"
        )
    picture = output.find(["img", "svg"])
    if isinstance(picture, Tag):
        words = alt or str(picture.get("aria-label", ""))
        if not words:
            raise PluginError(
                f"{where}: a figure has no text alternative; give its cell "
                'one: # %% alt="What the figure shows"'
            )
        if picture.name == "img":
            picture.attrs = {"src": picture["src"], "alt": words}
        else:
            picture["role"] = "img"
            picture["aria-label"] = words
        yield f'<figure class="plot {picture.name}">{picture}</figure>'
    elif isinstance(pre := output.find("pre"), Tag):
        yield _listing("text", pre)
    else:
        for table in output.select("table"):
            del table["class"]
            del table["border"]
        yield f'<div class="rich">{output.decode_contents().strip()}</div>'


def resolve(html: str, page: Page, files: Files) -> str:
    """Point links to pages at what is built from them."""
    here = page.file.src_uri

    def link(found: re.Match[str]) -> str:
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(here), found["path"])
        )
        file = files.get_file_from_path(target)
        if file is None:
            log.warning("%s: there is no page %s", here, found["path"])
            return found[0]
        return f'href="{file.url_relative_to(page.file)}{found["anchor"]}"'

    return LINK.sub(link, html)


def key(source: str, root: Path) -> str:
    """A name for all that a run depends on.

    The notebook, the code and the tables of the project, every installed
    package, and the interpreter.
    """
    total = hashlib.sha256(f"{source}\0{sys.version}".encode())
    total.update(Path(__file__).read_bytes())
    installed = {
        f"{package.name}=={package.version}" for package in distributions()
    }
    total.update("\0".join(sorted(installed)).encode())
    for name in ("examples", "benchmarks"):
        for path in sorted((root / name).rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                total.update(f"\0{path.relative_to(root)}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()[:16]


def kept(page: Page, folder: Path, name: str) -> None:
    """Make the page's rendering look for an earlier run first."""
    run: Callable[[MkDocsConfig, Files], None] = page.render
    path = folder / f"{name}.pickle"

    def render(config: MkDocsConfig, files: Files) -> None:
        if path.exists():
            found = pickle.loads(path.read_bytes())
            page.content, page.toc, page.title = found
            return
        run(config, files)
        done: Any = page  # MkDocs types a title as a property of a property
        content = done.content[done.content.find(WRAPPER) :]
        result = content, done.toc, done.title
        write_whole(path, pickle.dumps(result))

    page.render = render  # type: ignore[method-assign]  # as mkdocs-jupyter


def on_pre_page(page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
    del files
    if page.file.src_uri.endswith(".py"):
        root = Path(config.config_file_path).parent
        name = key(page.file.content_string, root)
        kept(page, root / ".build" / "notebooks", name)
    return page


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del config
    if WRAPPER not in html:
        return html
    alts = alternatives(page.file.content_string)
    return resolve(house(html, page.file.src_uri, alts), page, files)
