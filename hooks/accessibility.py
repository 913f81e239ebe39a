"""What accessibility needs and neither a template nor a style can do."""

import re
from collections.abc import Iterator
from itertools import count

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

TABLE = re.compile(r"<table(?P<head>[^>]*)>(?P<body>.*?)</table>", re.DOTALL)
SECTION = re.compile(
    r'(<nav class="md-nav" data-md-level="\d+" )aria-labelledby="[^"]*"'
    r'([^>]*>\s*<label class="md-nav__title"[^>]*>\s*<span[^>]*></span>)'
    r"(?P<title>.*?)(?=</label>)",
    re.DOTALL,
)
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


def name_sections(html: str) -> str:
    """Name each level of the navigation by its title, and once only.

    Material 9.8 names it by a label that holds no more than an icon; and
    a part of a page may be called what a part of the site is called.
    """

    def named(found: re.Match[str]) -> str:
        title = " ".join(re.sub(r"<[^>]*>", "", found["title"]).split())
        title = title.replace('"', "&quot;")
        return f'{found[1]}aria-label="{title}"{found[2]}{found["title"]}'

    within = '<nav class="md-nav" aria-label="'  # of the table of contents
    return SECTION.sub(named, html).replace(within, within + "Within ")


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del page, config, files
    return wrap_tables(html)


def on_post_page(output: str, /, *, page: Page, config: MkDocsConfig) -> str:
    del page, config
    return name_sections(output)


def on_post_template(
    output: str, /, *, template_name: str, config: MkDocsConfig
) -> str:
    del config
    return name_sections(output) if template_name == "404.html" else output
