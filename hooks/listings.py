"""Mark what a listing proves, and link its title to the file.

A comment that begins with `# =>` (or names a type checker) is a checked
claim. It gets a class of its own; not a letter of the listing changes.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

CLAIM = re.compile(
    r'<span class="c1">(?P<mark># (?:=&gt;|mypy:|pyright:))'
    r"(?P<text>[^<]*)</span>"
)
STDERR = re.compile(r'(<!--prove:stderr-->\s*<div class="language-text)')
TITLE = re.compile(
    r'<span class="filename">(?P<path>(?:examples|benchmarks)/[\w./-]+)</span>'
)


def mark_claims(html: str) -> str:
    """Give claims a class, apart from the mark that announces them."""
    return CLAIM.sub(
        r'<span class="c1 claim"><span class="mark">\g<mark></span>'
        r"\g<text></span>",
        html,
    )


def name_stderr(html: str) -> str:
    """Tell what came on standard error from what was printed."""
    return STDERR.sub(r"\1 stderr", html)


def link_titles(html: str, source: str) -> str:
    """Link each file named in a listing's title to `source`."""
    return TITLE.sub(
        rf'<span class="filename"><a href="{source}\g<path>" '
        r'title="The whole file">\g<path></a></span>',
        html,
    )


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del page, files
    source = (config.edit_uri or "").replace("/edit/", "/blob/")
    source = source.removesuffix("docs/")
    return link_titles(name_stderr(mark_claims(html)), source)
