"""Diagrams: what they name is in the code, and is drawn as it is written.

A plain word in a label is a word; what looks like code has to be code.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from prove.classes import check_generated, is_generated
from prove.names import FILE, Names
from prove.origin import Line, Problem
from prove.page import Block, Page
from prove.prose import prose

__all__ = ["check_drawings"]

_DUNDER = re.compile(r"(?<![\w\\])__\w+?__(?!\w)")
_ESCAPED = re.compile(r"(?:\\_)+\w")
# In these, mermaid takes labels for Markdown, and __x__ for a bold x.
_MARKDOWN = ("classDiagram", "stateDiagram", "erDiagram", "mindmap")
_SPEAKING = ("sequenceDiagram", "stateDiagram")  # a label after a colon
_SPOKEN = re.compile(r"\s*acc(?:Title|Descr)\s*:\s*")
_STYLE = re.compile(
    r"\s*(?:%%|accDescr\s*\{|direction\b|style\b|linkStyle\b|classDef\b|"
    r"click\b|autonumber\b|end\b|%%\{)"
)
_QUOTED = re.compile(r'"([^"]*)"')
_LABELLED = re.compile(r"(\w+)(?=@?[\[({>])")
_BREAK = re.compile(r"\s*<br\s*/?>\s*")
_HEAD = re.compile(
    r"\s*(?:participant|actor|create|subgraph|state|loop|alt|else|opt|par|"
    r"and|critical|break|rect|Note (?:over|left of|right of)\b[^:]*:)\s"
)

_NAME = r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*"
_TOKEN = re.compile(rf"(?<![\w.'-])(@?)({_NAME})(?!\w)(\()?")
_HUMP = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2,}[a-z]{2,}")
_WORD = re.compile(r"[A-Za-z]{4,}")

_CLASS = re.compile(r"\s*class\s+(\w+)")
_RELATION = re.compile(
    r'\s*(\w+)\s*(?:"[^"]*"\s*)?'
    r"(<\|--|--\|>|<\|\.\.|\.\.\|>|\*--|--\*|o--|--o|<--|-->|--|\.\.>|<\.\.|\.\.)"
    r'\s*(?:"[^"]*"\s*)?(\w+)'
)
_MEMBER = re.compile(r"\s*(?:(\w+)\s*:\s*)?[-+#~]?\s*([\w\\]+)")


def check_drawings(
    page: Page, path: Path, root: Path, names: Names | None = None
) -> list[Problem]:
    """Check the mermaid diagrams of a page.

    Args:
        page: The page.
        path: Its file.
        root: The project.
        names: What can be named on the page, if that is known already.

    Returns:
        What is not so, or would be drawn as something else.
    """
    drawings = [b for b in page.blocks if b.language == "mermaid"]
    if not drawings:
        return []
    drawing = _Drawing(names or Names(page, root), path, root)
    found = [problem for each in drawings for problem in drawing.check(each)]
    return sorted(found, key=lambda problem: problem.origin)


class _Drawing:
    """Holds diagrams against the names of their page."""

    def __init__(self, names: Names, path: Path, root: Path) -> None:
        self._root = root
        self._names = names
        text = "\n".join(prose(path, root))
        self._spoken = {*_WORD.findall(text)}

    def check(self, block: Block) -> Iterator[Problem]:
        kind = _kind(block)
        for line in block.lines:
            if kind.startswith(_MARKDOWN):
                yield from _eaten(line)
            elif _ESCAPED.search(line):
                message = (
                    f"mermaid shows the backslashes of {line.strip()!r}: in "
                    f"a {kind}, write dunders as they are"
                )
                yield Problem(line.origin, message)
        if is_generated(block):
            yield from check_generated(block, self._root)
            return
        if kind == "classDiagram":
            yield from self._class_diagram(block)
            return
        ids = {
            each
            for line in block.lines
            for each in _LABELLED.findall(_QUOTED.sub('""', line))
        }
        around = block.text
        for line in _body(block, kind):
            spoken = _SPOKEN.match(line)
            if spoken:
                rest = line[spoken.end() :]
                yield from self._text(rest, line, around, spoken=True)
                continue
            for text, is_label in _pieces(line, ids, kind):
                yield from self._text(text, line, around, called=is_label)

    def _text(
        self,
        text: str,
        line: Line,
        around: str,
        *,
        called: bool = True,
        spoken: bool = False,
    ) -> Iterator[Problem]:
        text = _plain(text)
        for word in text.split():
            word = word.strip(",;:\"'()")
            if FILE.match(word):
                reason = self._names.no_file(word)
                if reason:
                    yield _problem(line, reason)
                text = text.replace(word, " ")
        for at, name, call in _TOKEN.findall(text):
            if at or (call and called) or _looks_like_code(name):
                reason = self._names.why_not(name, around)
            else:
                reason = "" if spoken else self._misspelt(name)
            if reason:
                yield _problem(line, reason)

    def _misspelt(self, word: str) -> str:
        """Say that a plain word is another by one letter, when it is."""
        if len(word) < 4 or word in self._spoken or self._names.knows(word):
            return ""
        close = next(
            (each for each in self._names.defined if _near(word, each)), ""
        )
        return f"`{word}` names nothing; did you mean `{close}`?" * bool(close)

    # ------------------------------------------------------ class diagrams

    def _class_diagram(self, block: Block) -> Iterator[Problem]:
        inside = ""
        for line in _body(block, "classDiagram"):
            spoken = _SPOKEN.match(line)
            opened = _CLASS.match(line)
            relation = _RELATION.match(_QUOTED.sub("", line))
            if spoken:
                rest = line[spoken.end() :]
                yield from self._text(rest, line, block.text, spoken=True)
            elif line.strip() == "}":
                inside = ""
            elif opened:
                yield from self._known(opened[1], line, block)
                inside = opened[1] if "{" in line else ""
            elif relation and not inside:
                for name in (relation[1], relation[3]):
                    yield from self._known(name, line, block)
                yield from self._inherits(relation, line)
                label = line[relation.end() :].partition(":")[2]
                yield from self._text(label, line, block.text)
            elif not _STYLE.match(line) and not line.strip().startswith("<<"):
                yield from self._member(line, inside, block)

    def _member(
        self, line: Line, inside: str, block: Block
    ) -> Iterator[Problem]:
        found = _MEMBER.match(line)
        if found is None:
            return
        owner = inside or found[1]
        member = found[1] if inside and found[1] else found[2]
        if owner:
            name = f"{owner}.{member}".replace("\\", "")
            yield from self._known(name, line, block)

    def _known(self, name: str, line: Line, block: Block) -> Iterator[Problem]:
        reason = self._names.why_not(name, block.text)
        if reason:
            yield _problem(line, reason)

    def _inherits(
        self, relation: re.Match[str], line: Line
    ) -> Iterator[Problem]:
        left, arrow, right = relation.groups()
        if arrow not in {"<|--", "--|>"}:
            return
        base, derived = (left, right) if arrow[0] == "<" else (right, left)
        ancestors = self._names.ancestors(derived)
        if ancestors is not None and base not in ancestors:
            told = ", ".join(ancestors) or "object alone"
            message = (
                f"{derived} does not inherit from {base}, but from {told}"
            )
            yield Problem(line.origin, message)


def _kind(block: Block) -> str:
    for line in block.lines:
        words = line.split()
        if words and not words[0].startswith(("%%", "---")):
            return words[0]
    return ""


def _body(block: Block, kind: str) -> list[Line]:
    return [line for line in block.lines if line.split()[:1] != [kind]]


def _eaten(line: Line) -> Iterator[Problem]:
    if _SPOKEN.match(line):
        return
    for found in _DUNDER.findall(line):
        escaped = re.sub("_", r"\\_", found[:2]) + found[2:-2] + r"\_\_"
        yield Problem(
            line.origin,
            f"mermaid draws {found} as a bold {found[2:-2]!r} here: "
            f"write {escaped}",
        )


def _pieces(
    line: Line, ids: set[str], kind: str
) -> Iterator[tuple[str, bool]]:
    """The texts of a line that a reader sees, and whether each is a label."""
    if _STYLE.match(line):
        return
    text = str(line)
    head = _HEAD.match(text)
    if head:
        text = text[head.end() - 1 :]
        _, alias, shown = text.partition(" as ")
        text = shown if alias else text
    elif kind.startswith(_SPEAKING):
        text, _, message = text.partition(":")
        yield message, True
    for label in _QUOTED.findall(text):
        yield label, True
    text = _QUOTED.sub(" ", text)
    for label in re.findall(r"\w+@?([\[({>].*?[\])}])(?=\s|$)", text):
        yield label.strip("[](){}/\\<>"), True
        text = text.replace(label, " ")
    for word in re.split(r"[-=.<>|&;x]*(?:--|==|-\.|\.-|>>)[-=.<>|&;]*", text):
        rest = " ".join(w for w in word.split() if w not in ids)
        yield rest.replace("|", " "), False


def _plain(text: str) -> str:
    text = _BREAK.sub(
        lambda found: "" if text[: found.start()].endswith(".") else " ", text
    )
    return text.replace("\\", "").replace("`", "")


def _looks_like_code(name: str) -> bool:
    return "_" in name or "." in name or bool(_HUMP.search(name))


def _near(word: str, other: str) -> bool:
    """Whether one letter was changed, or two were exchanged."""
    if len(word) != len(other) or word.lower() == other.lower():
        return False
    differ = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
    return len(differ) == 1 or (
        len(differ) == 2 and differ[0] == (differ[1][1], differ[1][0])
    )


def _problem(line: Line, reason: str) -> Problem:
    return Problem(line.origin, f"in this diagram {reason}")
