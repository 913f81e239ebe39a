"""Lines that remember the file and the line they were written on.

A page embeds regions of example files.  After the embeds are expanded, a
failure must still name the file where the mend is due.
"""

import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

import markdown
from pymdownx.snippets import SnippetMissingError, SnippetPreprocessor

from prove.origin import Line, Origin, Problem

__all__ = ["expand", "expand_file"]


class _OriginKeeper(SnippetPreprocessor):  # type: ignore[misc]  # untyped base
    """The snippet extension itself, reading lines that keep their origin."""

    def __init__(self, root: Path) -> None:
        self.root = root
        super().__init__(
            {
                "base_path": [str(root)],
                "restrict_base_path": True,
                "encoding": "utf-8",
                "check_paths": True,
                "auto_append": [],
                "url_download": False,
                "url_max_size": 0,
                "url_timeout": 0,
                "url_request_headers": {},
                "dedent_subsections": True,
                "max_retries": 0,
                "backoff_factor": 0,
            },
            markdown.Markdown(),
        )

    def read_lines(self, path: str) -> list[str]:
        name = Path(path).resolve().relative_to(self.root).as_posix()
        return [*_with_origins(name, super().read_lines(path))]

    def dedent(self, lines: Sequence[str]) -> list[str]:
        # Origins survive because dedenting never adds or drops a line.
        dedented = textwrap.dedent("\n".join(lines)).split("\n")
        return [
            Line(text, line.origin) if isinstance(line, Line) else text
            for text, line in zip(dedented, lines, strict=True)
        ]


def _with_origins(name: str, lines: Iterable[str]) -> list[Line]:
    return [
        Line(text, Origin(name, number))
        for number, text in enumerate(lines, start=1)
    ]


def expand(
    text: str, name: str, root: Path
) -> tuple[list[Line], list[Problem]]:
    """Expand the embeds of a page.

    Args:
        text: The page as it was written.
        name: The path of the page, relative to the project.
        root: The project; embeds are looked up below it.

    Returns:
        The lines that Markdown will see, and what could not be embedded.
    """
    keeper = _OriginKeeper(root.resolve())
    expanded: list[Line] = []
    problems: list[Problem] = []
    pending: list[Line] = []
    for line in _with_origins(name, text.split("\n")):
        # One line at a time, so that a missing file is blamed on its embed
        # (and a block of several embeds, on its first line).
        pending.append(line)
        if _inside_block_embed(pending):
            continue
        try:
            produced: list[str] = keeper.run([*pending])
        except (SnippetMissingError, UnicodeDecodeError) as error:
            message = f"cannot embed: {error}"
            problems.append(Problem(pending[0].origin, message))
            produced = []
        for each in produced:
            source = each if isinstance(each, Line) else pending[0]
            expanded.append(Line(each, source.origin))
        pending = []
    if pending:
        message = "a block of embeds is opened with --8<-- and never closed"
        problems.append(Problem(pending[0].origin, message))
    return expanded, problems


def _inside_block_embed(lines: Sequence[str]) -> bool:
    marks = [
        match
        for line in lines
        if (match := SnippetPreprocessor.RE_ALL_SNIPPETS.match(line))
        and not match.group("escape")
        and match.group("block_marker")
    ]
    return len(marks) % 2 == 1


def expand_file(path: Path, root: Path) -> tuple[list[Line], list[Problem]]:
    """Expand the embeds of the page at a path.

    Args:
        path: The Markdown file.
        root: The project.

    Returns:
        As `expand`.
    """
    name = path.resolve().relative_to(root.resolve()).as_posix()
    return expand(path.read_text(encoding="utf-8"), name, root)
