"""What accessibility needs and neither a template nor a style can do."""

import re
from collections.abc import Iterator
from itertools import count

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

TABLE = re.compile(r"<table(?P<head>[^>]*)>(?P<body>.*?)</table>", re.DOTALL)
CELL = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)


def wrap_tables(html: str) -> str:
    """Let keys scroll a table that is wider than the screen."""
    numbers = count(1)
    return TABLE.sub(lambda found: _wrapped(found, numbers), html)


def _wrapped(found: re.Match[str], numbers: Iterator[int]) -> str:
    if 'class="highlighttable"' in found["head"]:
        return found[0]
    cells = (re.sub(r"<[^>]*>", "", text) for text in CELL.findall(found[0]))
    names = ", ".join(text.strip() for text in cells if text.strip())
    label = f"Table {next(numbers)}" + (f": {names}" if names else "")
    label = label.replace('"', "&quot;")
    return (
        f'<div class="table" role="region" aria-label="{label}" '
        f'tabindex="0">{found[0]}</div>'
    )


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del page, config, files
    return wrap_tables(html)
