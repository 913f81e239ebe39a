"""Brings stale claims and outputs up to date, where they were written.

Only a program that runs, and whose texts alone are stale, is touched; one
that fails for another reason is refused, and its findings are shown.
"""

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from prove.claims import Claim, matches
from prove.judge import (
    Case,
    check_claims,
    check_raises,
    check_shown,
    check_stderr,
    check_traceback,
    plain_traceback,
)
from prove.origin import Line, Origin
from prove.page import Output, Page, read_page
from prove.program import Verdict, prove
from prove.runner import Runner

__all__ = ["Update", "update"]


@dataclass(frozen=True)
class _Edit:
    """Lines of a file to replace, from `first` on: what they were, and are."""

    path: str
    first: int
    was: tuple[str, ...]
    lines: tuple[str, ...]

    def fits(self, file: Sequence[str]) -> bool:
        """Whether a file still is what it was when it was proved."""
        start = self.first - 1
        return tuple(file[start : start + len(self.was)]) == self.was


@dataclass
class Update:
    """What an update did.

    Attributes:
        diff: The changes, as a unified diff.
        refused: Why programs were left alone.
        changed: The files that were written.
    """

    diff: str = ""
    refused: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


# What to do at a place, and the program that asked for it.
_Edits: TypeAlias = dict[tuple[str, int], tuple[_Edit | None, Origin]]


class _RefusedError(Exception):
    """The stale text cannot be mended by rewriting it."""


def update(pages: Sequence[Path], root: Path, runner: Runner) -> Update:
    """Rewrite the stale claims and outputs of pages.

    Args:
        pages: The Markdown files.
        root: The project.
        runner: What runs the programs.

    Returns:
        What was changed and what was refused.
    """
    done = Update()
    edits: _Edits = {}
    for path in pages:
        page = read_page(path, root)
        done.refused.extend(map(str, page.problems))
        if not page.problems:
            _gather(page, runner, root, edits, done)
    by_file: dict[str, list[_Edit]] = {}
    for edit, _ in edits.values():
        if edit is None:
            continue  # two programs disagree about it
        by_file.setdefault(edit.path, []).append(edit)
    for name in sorted(by_file):
        done.diff += _apply(root / name, name, by_file[name])
        done.changed.append(name)
    return done


def _gather(
    page: Page,
    runner: Runner,
    root: Path,
    edits: _Edits,
    done: Update,
) -> None:
    for program in page.programs:
        verdict = prove(program, runner)
        if not verdict.findings:
            continue
        try:
            found = [*_edits(verdict, root)]
        except _RefusedError as reason:
            done.refused.append(f"{program.origin}: not updated: {reason}")
            continue
        for edit in found:
            known = edits.get((edit.path, edit.first))
            if known is not None and known[0] != edit:
                done.refused.append(
                    f"{edit.path}:{edit.first}: not updated: it comes out "
                    f"differently at {known[1]} and at {program.origin}"
                )
                edits[edit.path, edit.first] = None, known[1]
                continue
            edits[edit.path, edit.first] = edit, program.origin


def _edits(verdict: Verdict, root: Path) -> Iterator[_Edit]:
    case = verdict.case
    stale = (
        check_claims, check_raises, check_shown, check_stderr, check_traceback
    )  # fmt: skip
    told = [str(f) for check in stale for f in check(case)] if case else []
    other = [f for f in map(str, verdict.findings) if f not in told]
    if case is None or other:
        raise _RefusedError("it fails for another reason\n" + "\n".join(other))
    for number, claim in enumerate(case.claims):
        texts = _texts(case, number, claim)
        if texts != claim.texts:
            yield _claim_edit(case, claim, texts, root)
    for index, outputs in case.program.outputs.items():
        for output in outputs:
            got = _got(case, index, output)
            if not matches(output.block.text.rstrip("\n"), got):
                yield _output_edit(output, got, root)
    for index in range(len(case.program.blocks)):
        if case.shown.get(index) and not case.program.output(index, "stdout"):
            raise _RefusedError(
                f"the block at {case.program.blocks[index].origin} prints "
                "what nothing shows: add an output block or a claim"
            )


def _texts(case: Case, number: int, claim: Claim) -> list[str]:
    """What a claim has to say; as it stands, if that is true."""
    if claim.raises is None:
        ways = case.observed(number)
        for way in ways:
            rows = [row.rstrip() for row in way]
            if len(rows) == len(claim.texts) and all(
                map(matches, claim.texts, rows)
            ):
                return claim.texts
        alike = [way for way in ways if len(way) == len(claim.texts)]
        best = [row.rstrip() for row in [*alike, *ways][0]]
        if not best:
            row = case.line(claim.rows[0]).origin
            raise _RefusedError(f"{row}: there is nothing to claim")
        return best
    event = case.uncaught
    if event is None or not case.raised.get(number):
        row = case.line(claim.rows[0]).origin
        raise _RefusedError(f"{row}: nothing was raised there")
    kind, message = str(event["type"]), case.tidy(str(event["message"]))
    claimed, said = claim.raises
    if claimed in {kind, kind.rpartition(".")[2]}:
        kind = claimed
        if matches(said, message):
            return claim.texts
    whole = f"raises {kind}: {message}" if message else f"raises {kind}"
    return whole.split("\n")


def _got(case: Case, index: int, output: Output) -> str:
    if output.stream == "traceback":
        got = plain_traceback(case.said)
    elif output.stream == "stderr":
        got = case.tidy(case.result.stderr.decode("utf-8", "replace"))
    else:
        got = case.tidy(case.shown.get(index, ""))
    got = "\n".join(row.rstrip() for row in got.splitlines()).rstrip("\n")
    origin = output.block.origin
    if not got:
        raise _RefusedError(f"{origin}: nothing to show; remove the block")
    return got


def _claim_edit(
    case: Case, claim: Claim, texts: list[str], root: Path
) -> _Edit:
    lines = [case.line(row) for row in claim.rows]
    origin = lines[0].origin
    path, first = origin
    if any(line.origin != (path, first + n) for n, line in enumerate(lines)):
        raise _RefusedError(f"{origin}: the claim is in more than one place")
    file = _unchanged(root, lines)
    heads = [
        _head(file[first - 1 + n], line, column)
        for n, (line, column) in enumerate(
            zip(lines, claim.columns, strict=True)
        )
    ]
    if len(heads) > 1:
        follow = heads[1]
    elif heads[0].strip():
        # Under the statement, where it is indented the same.
        whole = file[first - 1]
        follow = whole[: len(whole) - len(whole.lstrip())]
    else:
        follow = heads[0]
    written = [f"{heads[0]}# => {texts[0]}".rstrip()]
    written += [f"{follow}# => {text}".rstrip() for text in texts[1:]]
    was = file[first - 1 : first - 1 + len(lines)]
    return _Edit(path, first, tuple(was), tuple(written))


def _head(whole: str, line: Line, column: int) -> str:
    """What stands before a comment, in the file itself."""
    return whole[: column + len(whole) - len(line)]


def _output_edit(output: Output, got: str, root: Path) -> _Edit:
    block = output.block
    path, fence = block.origin
    for n, line in enumerate(block.lines, start=1):
        if line.origin != (path, fence + n):
            raise _RefusedError(f"{block.origin}: the output is embedded")
    file = _unchanged(root, block.lines, path)
    whole = file[fence - 1]
    indent = whole[: len(whole) - len(whole.lstrip())]
    end = fence
    ticks = len(whole.lstrip()) - len(whole.lstrip().lstrip("`"))
    while not file[end].lstrip().startswith("`" * ticks):
        end += 1
    rows = [f"{indent}{row}".rstrip() for row in got.split("\n")]
    if any(row.lstrip().startswith("`" * ticks) for row in rows):
        raise _RefusedError(
            f"{block.origin}: the output would close its fence; "
            "open the fence with one backtick more"
        )
    return _Edit(path, fence + 1, tuple(file[fence:end]), tuple(rows))


def _unchanged(
    root: Path, lines: Sequence[Line], path: str | None = None
) -> list[str]:
    """The file that lines came from, if they are still there."""
    name = path or lines[0].origin.path
    file = (root / name).read_text(encoding="utf-8").split("\n")
    for line in lines:
        row = line.origin.line - 1
        if row >= len(file) or not file[row].endswith(line):
            raise _RefusedError(
                f"{line.origin}: the file was changed while it was proved; "
                "update it again"
            )
    return file


def _apply(path: Path, name: str, edits: list[_Edit]) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        before = file.read()
    ending = "\r\n" if "\r\n" in before else "\n"
    lines = before.split(ending)
    for edit in sorted(edits, key=lambda e: e.first, reverse=True):
        if not edit.fits(lines):
            raise RuntimeError(f"{name} was changed while it was updated")
        lines[edit.first - 1 : edit.first - 1 + len(edit.was)] = edit.lines
    after = ending.join(lines)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(after, encoding="utf-8", newline="")
    draft.chmod(path.stat().st_mode)
    draft.replace(path)  # at once: a half-written page is never seen
    return "".join(
        difflib.unified_diff(
            before.splitlines(keepends=True),
            after.splitlines(keepends=True),
            f"a/{name}",
            f"b/{name}",
        )
    )
