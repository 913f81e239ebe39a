"""Numbers in prose are bound to a measurement, or quoted from their page.

A paragraph binds the quantities that it speaks of by comments,

    <!--bench: cython.typed >= 40 x python-->
    <!--bench: proving.page <= 2 s-->

and says the same numbers, so that neither changes alone.  Whether what is
bound is so, `benchmarks` tells.  What is not bound stands in a claim or an
output of the page, or in the code of its section.
"""

import html
import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from prove.origin import Line, Origin, Problem
from prove.page import SCRIPTS, Block, Page
from prove.prose import blocks, prose, without_code
from prove.quantities import (
    NUMBER,
    Quantity,
    column_unit,
    quantities,
    scaled,
)

__all__ = ["SHAPE", "Binding", "bindings", "check_numbers"]

SHAPE = (
    "<!--bench: measurement.variant >= 2.5 x base--> or "
    "<!--bench: measurement.variant <= 2 s-->"
)
_FORM = re.compile(
    r":\s*(?P<measurement>[\w-]+)\.(?P<variant>[\w-]+)\s*"
    rf"(?P<operator>>=|<=)\s*(?P<bound>{NUMBER})\s*"
    r"(?:x\s+(?P<base>[\w-]+)|(?P<unit>ns|us|ms|s|/s))\s*"
)
_FENCED = re.compile(
    r"^[ >]*(?P<ticks>`{3,}|~{3,})[^\n]*\n.*?^[ >]*(?P=ticks)[`~]*[ ]*$",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"<!--\s*bench\b(?P<body>.*?)-->", re.DOTALL)
# What is no prose: quotation marks of a block, targets of links, tags.
_MARKUP = re.compile(
    r"^[ >]*>|\]\([^)\n]*\)|\]\[[^\]\n]*\]|^\s*\[[^\]]+\]:.*$|https?://\S+|"
    r"</?[a-zA-Z][^>]*>|\{[:.#][^}\n]*\}|[*~]+|(?<!\w)_+|_+(?!\w)",
    re.MULTILINE,
)
_BARE = re.compile(rf"`({NUMBER})`")  # a number, dressed as code
_TOKEN = re.compile(r"(?<![\w.])\d[\d_]*(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?")
_RULE = re.compile(r"\s*\|?[\s:|-]*--[\s:|-]*$")


@dataclass(frozen=True, slots=True)
class Binding:
    """What a comment says of a measurement.

    Attributes:
        line: Where it begins.
        last: Where it ends.
        text: The comment.
        claim: Its parts, or None when it cannot be read.
    """

    line: int
    last: int
    text: str
    claim: re.Match[str] | None

    @property
    def says(self) -> str:
        """The bound, as it is written."""
        assert self.claim is not None
        unit = self.claim["unit"] or f"x {self.claim['base']}"
        return f"{self.claim['operator']} {self.claim['bound']} {unit}"

    @property
    def amount(self) -> tuple[str, float]:
        """What kind of quantity is bound, and the bound."""
        assert self.claim is not None
        number = float(self.claim["bound"].replace(",", ""))
        return scaled(number, self.claim["unit"] or "x")


def bindings(text: str) -> list[Binding]:
    """Find the comments that bind numbers, outside the fences of a page.

    Args:
        text: The page as it was written.
    """
    shown = _FENCED.sub(_blank, text)
    found = []
    for comment in _COMMENT.finditer(shown):
        line = shown.count("\n", 0, comment.start()) + 1
        last = line + comment[0].count("\n")
        said = " ".join(comment[0].split())
        claim = _FORM.fullmatch(comment["body"])
        found.append(Binding(line, last, said, claim))
    return found


def check_numbers(page: Page, path: Path, root: Path) -> list[Problem]:
    """Check that the numbers of a page's prose are bound or quoted.

    Args:
        page: The page.
        path: Where it was written.
        root: The project.

    Returns:
        The numbers that are neither, and the bindings that say no number.
    """
    lines = prose(path, root)
    bound = bindings(path.read_text(encoding="utf-8"))
    evidence = _Evidence(page, lines)
    problems: list[Problem] = []
    used: set[Binding] = set()
    for rows in blocks(lines):
        beside = _beside(rows, bound)
        for origin, quantity in _spoken(rows, lines):
            binding = [b for b in beside if _agree(b, quantity)]
            used.update(binding)
            if not binding and not evidence.has(quantity, origin.line):
                problems.append(Problem(origin, _unbound(quantity, beside)))
    for each in bound:
        origin = Origin(page.path, each.line)
        if each.claim is None:
            message = f"cannot read {each.text}: write {SHAPE}"
            problems.append(Problem(origin, message))
        elif each not in used:
            message = (
                f"binds {each.says}, but the paragraph does not say so: "
                f"write the number {each.claim['bound']} into it"
            )
            problems.append(Problem(origin, message))
    return sorted(problems)


def _agree(binding: Binding, quantity: Quantity) -> bool:
    # "40 times" counts, until it is bound.
    kind = "x" if quantity.kind == "time" else quantity.kind
    return binding.amount == (kind, float(f"{quantity.value:.9g}"))


def _unbound(quantity: Quantity, beside: Sequence[Binding]) -> str:
    kind = quantity.kind
    others = [each.says for each in beside if each.amount[0] == kind]
    if others:
        return (
            f'"{quantity.text}" is bound to another number '
            f"({', '.join(others)}): change one of them"
        )
    if kind == "x":
        return (
            f'"{quantity.text}" is not bound: put '
            f"<!--bench: measurement.variant >= {quantity.value:g} x base-->"
            " beside it, or show it in a claim or an output of this page"
        )
    unit = kind if kind in {"s", "/s"} else ""
    bind = (
        "put <!--bench: measurement.variant <= "
        f"{quantity.value:g} {unit}--> beside it, or quote"
        if unit
        else "quote it from"
    )
    return (
        f'"{quantity.text}" is not bound: {bind} a claim or an output of '
        "this page, or code of this section"
    )


def _beside(rows: Sequence[Line], bound: Iterable[Binding]) -> list[Binding]:
    """The bindings in a paragraph, or on the lines right above or below."""
    first, last = rows[0].origin.line, rows[-1].origin.line
    return [
        each
        for each in bound
        if each.claim and each.last >= first - 1 and each.line <= last + 1
    ]


def _spoken(
    rows: Sequence[Line], lines: Sequence[Line]
) -> Iterator[tuple[Origin, Quantity]]:
    """The quantities of a paragraph, with their places."""
    text = "\n".join(rows)
    if text.lstrip().startswith("|"):
        text = _with_units(rows[0], lines)
    text = _BARE.sub(r" \1 ", html.unescape(text))
    text = _MARKUP.sub(_blank, without_code(text))
    for quantity in quantities(text):
        row = text.count("\n", 0, quantity.start)
        yield rows[min(row, len(rows) - 1)].origin, quantity


def _with_units(row: Line, lines: Sequence[Line]) -> str:
    """A row of a table, its bare numbers with the units of their columns."""
    above = row.origin.line - 1
    while above > 0 and not _RULE.match(lines[above]):
        above -= 1
        if not lines[above].strip():
            return row
    units = [column_unit(each) for each in lines[above - 1].split("|")]
    cells = []
    for cell, unit in zip(row.split("|"), units, strict=False):
        bare = re.fullmatch(rf"[\s*`~]*({NUMBER})[\s*`]*", cell)
        cells.append(f" {bare[1]} {unit} " if bare and unit else cell)
    return "|".join(cells)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


class _Evidence:
    """The numbers that a page shows outside its prose.

    Args:
        page: The page.
        lines: Its prose, which the headings divide into sections.
    """

    def __init__(self, page: Page, lines: Sequence[Line]) -> None:
        self._starts = [
            line.origin.line for line in lines if re.match("#{1,6} ", line)
        ]
        self._claimed: set[float] = set()
        self._code: dict[int, set[float]] = {}
        for block in page.blocks:
            self._add(block)

    def _add(self, block: Block) -> None:
        section = self._code.setdefault(
            self._section(block.origin.line), set()
        )
        claims = [
            line
            for line in block.lines
            if block.language not in SCRIPTS or "# => " in line
        ]
        if block.language in {*SCRIPTS, "text", "pytb"}:
            self._claimed |= _tokens("\n".join(claims))
        section |= _tokens(block.text) | {float(len(block.lines))}

    def _section(self, line: int) -> int:
        return bisect(self._starts, line)

    def has(self, quantity: Quantity, line: int) -> bool:
        """Whether a number that stands on a line is shown elsewhere."""
        known = self._claimed
        if quantity.kind != "x":
            # Code is no evidence of how fast it is.
            known = known | self._code.get(self._section(line), set())
        return bool(known & {quantity.number, quantity.value})


def _tokens(text: str) -> set[float]:
    return {
        float(found[0].replace("_", "").replace(",", ""))
        for found in _TOKEN.finditer(text)
    }
