"""Lines of a file to replace, and the file written with them replaced.

Every other line stays as it is, to the byte: its ending too.
"""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from prove.whole import write_whole

__all__ = ["Edit", "apply_edits", "diff", "overlapping"]

_ENDING = re.compile(r"(\r\n|\r|\n)")  # what `open` takes for one


@dataclass(frozen=True)
class Edit:
    """Lines to replace, from `first` on: what they were, and are to be."""

    path: str
    first: int
    was: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def rows(self) -> range:
        """The numbers of the lines that it replaces."""
        return range(self.first, self.first + len(self.was))

    def fits(self, file: Sequence[str]) -> bool:
        """Whether a file still is what it was when it was proved."""
        start = self.first - 1
        return tuple(file[start : start + len(self.was)]) == self.was


def overlapping(edits: Iterable[Edit]) -> list[Edit]:
    """The edits of a file that another one cuts into.

    Args:
        edits: Edits of one file.
    """
    ordered = sorted(edits, key=lambda edit: edit.first)
    return [
        edit
        for edit in ordered
        if any(
            edit is not other and {*edit.rows} & {*other.rows}
            for other in ordered
        )
    ]


def apply_edits(path: Path, name: str, edits: Iterable[Edit]) -> str:
    """Write a file with its lines replaced.

    Args:
        path: The file.
        name: What the diff calls it.
        edits: What to replace; no two overlap.

    Returns:
        What it was before.

    Raises:
        RuntimeError: The file is not what it was; it is left alone.
    """
    with path.open(encoding="utf-8", newline="") as file:
        before = file.read()
    pieces = _ENDING.split(before)
    lines, endings = pieces[::2], pieces[1::2]
    after = list(zip(lines, [*endings, ""], strict=True))
    usual = endings[0] if endings else "\n"
    for edit in sorted(edits, key=lambda each: each.first, reverse=True):
        if not edit.fits(lines):
            raise RuntimeError(f"{name} was changed while it was updated")
        start, end = edit.first - 1, edit.first - 1 + len(edit.was)
        kept = [ending for _, ending in after[start:end]]
        last = kept[-1] if kept else usual
        fresh = [(line, usual) for line in edit.lines]
        if fresh:
            fresh[-1] = fresh[-1][0], last
        after[start:end] = fresh
    text = "".join(line + ending for line, ending in after)
    write_whole(path, text.encode())
    return before


def diff(path: Path, name: str, before: str) -> str:
    """What became of a file, as a unified diff.

    Args:
        path: The file.
        name: What the diff calls it.
        before: What it was.
    """
    with path.open(encoding="utf-8", newline="") as file:
        after = file.read()
    rows = difflib.unified_diff(
        _rows(before), _rows(after), f"a/{name}", f"b/{name}"
    )
    return "".join(
        row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n"
        for row in rows
    )


def _rows(text: str) -> list[str]:
    """The lines as a patch counts them: a form feed ends none."""
    rows = text.split("\n")
    return [f"{row}\n" for row in rows[:-1]] + [rows[-1]] * bool(rows[-1])
