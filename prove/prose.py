"""The prose of a page: its lines outside fences and comments.

What a page says in words is checked too: the names in its inline code and
the numbers in its sentences.  Both are read from here, with their places.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from prove.origin import Line, Origin

__all__ = ["Span", "blocks", "code_spans", "prose", "without_code"]

_FENCE = re.compile(r"[\s>]*(?P<ticks>`{3,}|~{3,})")
_CODE = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)"
    r"(?P<text>(?:(?!\n\s*\n).)+?)"  # within one paragraph
    r"(?<!`)(?P=ticks)(?!`)",
    re.DOTALL,
)
# What begins first wins: a comment may hold code, and code a comment.
_COMMENT = re.compile(rf"{_CODE.pattern}|<!--.*?(?:-->|\Z)", re.DOTALL)
# A heading, a table row or a list item speaks for itself.
_STARTS = re.compile(r"\s*(?:#{1,6} |\||[-*+] |\d+\. |!!!|\?\?\?|===)")


class Span(NamedTuple):
    """Inline code.

    Attributes:
        text: What stands between the backticks, on one line.
        origin: Where it begins.
        around: The paragraph, list item, heading or table row it is in.
    """

    text: str
    origin: Origin
    around: str


def prose(path: Path, root: Path) -> list[Line]:
    """Read what a page says in words.

    Args:
        path: The Markdown file.
        root: The project.

    Returns:
        Its lines.  One that is in a fence, in a comment or in the head of
        the file is empty, so that line `n` of the file is `prose[n - 1]`.
    """
    name = path.resolve().relative_to(root.resolve()).as_posix()
    rows = path.read_text(encoding="utf-8").split("\n")
    text = "\n".join(_outside_fences(rows))
    text = _COMMENT.sub(_uncommented, text)
    return [
        Line(row.rstrip(), Origin(name, number))
        for number, row in enumerate(text.split("\n"), start=1)
    ]


def _uncommented(found: re.Match[str]) -> str:
    return found[0] if found["text"] else "\n" * found[0].count("\n")


def _outside_fences(rows: Sequence[str]) -> Iterator[str]:
    head = bool(rows) and rows[0].rstrip() == "---"
    ticks = ""
    for number, row in enumerate(rows):
        fence = _FENCE.match(row)
        if head:
            head = number == 0 or row.rstrip() != "---"
            yield ""
        elif ticks:
            closes = fence and fence["ticks"].startswith(ticks)
            ticks = "" if closes else ticks
            yield ""
        elif fence and "`" not in row[fence.end() :]:
            ticks = fence["ticks"]
            yield ""
        else:
            yield row


def blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Divide prose into paragraphs, list items, headings and table rows.

    Args:
        lines: As `prose` gives them.
    """
    block: list[Line] = []
    for line in lines:
        if block and (not line.strip() or _STARTS.match(line)):
            yield block
            block = []
        if line.strip():
            block.append(line)
    if block:
        yield block


def code_spans(lines: Sequence[Line]) -> Iterator[Span]:
    """Find the inline code of prose, also where it is broken in two lines.

    Args:
        lines: As `prose` gives them.
    """
    for block in blocks(lines):
        text = "\n".join(block)
        starts = [0, *accumulate(len(line) + 1 for line in block)]
        for found in _CODE.finditer(text):
            row = sum(start <= found.start() for start in starts) - 1
            code = " ".join(found["text"].split())
            yield Span(code, block[row].origin, " ".join(text.split()))


def without_code(text: str) -> str:
    """Blank out the inline code of a block of prose, keeping its length.

    Args:
        text: The lines of one block, joined by newlines.
    """
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
