"""One planted fault: a small change to one file of the project."""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Edit", "Mutant", "Text", "changed"]

Edit = tuple[int, int, str]  # from, to, and what stands there instead


@dataclass(frozen=True)
class Mutant:
    """A change that the checks have to notice.

    Attributes:
        kind: What sort of drift it stands for.
        path: The file, relative to the project.
        line: Where the change begins, from 1.
        source: The line as it stands, without its indent.
        change: What is changed, in words.
        edits: The places in the text of the file, in order; none removes
            the file.
    """

    kind: str
    path: str
    line: int
    source: str
    change: str
    edits: tuple[Edit, ...]

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {self.kind}: {self.change}"
            f"\n    {self.source}"
        )


def changed(text: str, edits: Iterable[Edit]) -> str:
    """A text with its edits made.

    Args:
        text: The text.
        edits: Places that do not overlap.
    """
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


class Text:
    """A file whose places are asked for by line and column.

    Args:
        path: The file, relative to the project.
        text: What it holds.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def offset(self, line: int, column: int = 0) -> int:
        """The place of a line and column.

        Args:
            line: From 1.
            column: In bytes, as the syntax tree counts.
        """
        text = self.lines[line - 1]
        characters = len(text.encode()[:column].decode())
        return self._starts[line - 1] + characters

    def line_of(self, offset: int) -> int:
        """The line that a place is on, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def mutant(self, kind: str, change: str, *edits: Edit) -> Mutant:
        """A change to this file.

        Args:
            kind: What sort of drift it stands for.
            change: What is changed, in words.
            *edits: The places.
        """
        line = self.line_of(min(start for start, _, _ in edits))
        source = self.lines[line - 1].strip()
        ordered = tuple(sorted(edits))
        return Mutant(kind, self.path, line, source, change, ordered)
