"""Brings stale claims and outputs up to date, where they were written.

Only a program that runs, and whose texts alone are stale, is touched; one
that fails for another reason is refused, and its findings are shown.
Diagrams that are made from classes are drawn anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pymdownx.snippets import SnippetPreprocessor

from prove.claims import Claim, matches
from prove.classes import generate, is_generated
from prove.differences import differences
from prove.edits import Edit, apply_edits, diff, overlapping
from prove.judge import (
    Case,
    Failure,
    check_claims,
    check_raises,
    check_shown,
    check_stderr,
    check_traceback,
)
from prove.origin import Line, Origin
from prove.page import Output, Page, read_page
from prove.program import Verdict, prove
from prove.runner import Runner
from prove.stale import fresh_claim, fresh_output

__all__ = ["Update", "update"]


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


_ROUNDS = 4  # after which a page is taken to be never right


class _RefusedError(Exception):
    """The stale text cannot be mended by rewriting it."""


@dataclass
class _Round:
    """What the programs of some pages ask for.

    Attributes:
        edits: What to do at a place, or None where two programs disagree,
            and the program that asked first.
        refused: For each page, why programs of it are left alone.
        opposed: For each place, why what is asked for is not done.
    """

    edits: dict[tuple[str, int], tuple[Edit | None, Origin]] = field(
        default_factory=dict
    )
    refused: dict[Path, list[str]] = field(default_factory=dict)
    opposed: dict[tuple[str, int], str] = field(default_factory=dict)

    def oppose(self, place: tuple[str, int], first: Origin, why: str) -> None:
        """Leave a place alone, whoever asks."""
        path, line = place
        self.edits[place] = None, first
        self.opposed[place] = f"{path}:{line}: not updated: {why}"

    @property
    def by_file(self) -> dict[str, list[Edit]]:
        """The edits that change something."""
        found: dict[str, list[Edit]] = {}
        for edit, _ in self.edits.values():
            if edit is not None and edit.was != edit.lines:
                found.setdefault(edit.path, []).append(edit)
        return {name: found[name] for name in sorted(found)}


def update(pages: Sequence[Path], root: Path, runner: Runner) -> Update:
    """Rewrite the stale claims and outputs of pages.

    What was written is proved again: a claim that takes more lines moves
    the lines of a traceback, and what is other on a newer Python is known
    once the rest is right.

    Args:
        pages: The Markdown files.
        root: The project.
        runner: What runs the programs.

    Returns:
        What was changed and what was refused.
    """
    before: dict[str, str] = {}
    refused: dict[Path, list[str]] = {}
    opposed: dict[tuple[str, int], str] = {}
    todo = [*pages]
    for _ in range(_ROUNDS):
        asked = _ask(todo, root, runner)
        refused |= asked.refused
        opposed |= asked.opposed
        changed = asked.by_file
        for name, edits in changed.items():
            old = apply_edits(root / name, name, edits)
            before.setdefault(name, old)
        # Where a file was written, its lines may have other numbers now.
        opposed = {k: v for k, v in opposed.items() if k[0] not in changed}
        if not changed:
            break
        runner.pyodide.close()  # it has read examples that are others now
        touched = {*changed, *(path for path, _ in opposed)}
        todo = [page for page in pages if _shows(page, touched, root)]
    else:
        for page in todo:
            name = page.resolve().relative_to(root.resolve()).as_posix()
            message = "its output changes with every update"
            refused[page].append(f"{name}: not updated: {message}")
    return Update(
        "".join(diff(root / name, name, before[name]) for name in before),
        [each for page in refused for each in refused[page]]
        + [opposed[place] for place in sorted(opposed)],
        sorted(before),
    )


def _ask(pages: Sequence[Path], root: Path, runner: Runner) -> _Round:
    """What has to be written, so that pages are right."""
    asked = _Round()
    for path in pages:
        page = read_page(path, root)
        told = asked.refused[path] = [*map(str, page.problems)]
        if not page.problems:
            _gather(page, runner, root, asked, told)
            _draw(page, root, asked, told)
    for path in _bystanders(pages, asked, root):
        page = read_page(path, root)
        if not page.problems:
            _gather(page, runner, root, asked, None)
    for name, edits in asked.by_file.items():
        for edit in overlapping(edits):
            why = "two programs read the claims there in different ways"
            place = name, edit.first
            asked.oppose(place, Origin(*place), why)
    return asked


def _shows(page: Path, names: Iterable[str], root: Path) -> bool:
    """Whether a page is one of some files, or embeds one."""
    text = page.read_text(encoding="utf-8")
    return any(
        (root / name).resolve() == page.resolve() or f'"{name}' in text
        for name in names
    )


def _bystanders(
    pages: Sequence[Path], asked: _Round, root: Path
) -> Iterator[Path]:
    """Other pages that show the files about to be written."""
    known = {page.resolve() for page in pages}
    names = [
        name for name in asked.by_file if (root / name).resolve() not in known
    ]
    if names:
        for path in sorted((root / "docs").rglob("*.md")):
            if path.resolve() not in known and _shows(path, names, root):
                yield path


def _gather(
    page: Page,
    runner: Runner,
    root: Path,
    asked: _Round,
    told: list[str] | None,
) -> None:
    """Add what a page asks for; one that is told nothing can but oppose."""
    for program in page.programs:
        verdict = prove(program, runner)
        try:
            found = [*_edits(verdict, root)]
        except _RefusedError as reason:
            if told is not None:
                told.append(f"{program.origin}: not updated: {reason}")
            continue
        for edit in found:
            place = edit.path, edit.first
            known, first = asked.edits.get(place, (None, None))
            if first is None:
                if told is not None:
                    asked.edits[place] = edit, program.origin
            elif known != edit:
                why = (
                    f"it comes out differently at {first} and at "
                    f"{program.origin}"
                )
                asked.oppose(place, first, why)


def _draw(page: Page, root: Path, asked: _Round, told: list[str]) -> None:
    """Draw the diagrams anew that are made from classes."""
    for block in page.blocks:
        if not is_generated(block):
            continue
        try:
            drawn = generate(block, root)
            file = _unchanged(root, block.lines, page.path)
        except (LookupError, _RefusedError) as reason:
            told.append(f"{block.origin}: not updated: {reason}")
            continue
        path, fence = block.origin
        whole = file[fence - 1]
        indent = whole[: len(whole) - len(whole.lstrip())]
        was = tuple(file[fence : fence + len(block.lines)])
        rows = tuple(f"{indent}{row}" for row in drawn)
        if was != rows:
            edit = Edit(path, fence + 1, was, rows)
            asked.edits[path, fence + 1] = edit, block.origin


def _edits(verdict: Verdict, root: Path) -> Iterator[Edit]:
    newer = _newer_edit(verdict, root)
    if newer:
        yield newer
    elif not verdict.findings:
        if verdict.case is not None:
            for claim in verdict.case.claims:
                yield from _vote(verdict.case, claim, root)
    elif verdict.elsewhere:
        yield from _agreed(verdict, root)
    else:
        found = [*map(str, verdict.findings)]
        yield from _case_edits(verdict.case, found, root)


def _agreed(verdict: Verdict, root: Path) -> Iterator[Edit]:
    """The edits of a program that ran on newer Pythons, if all want them."""
    told = [str(each) for each in verdict.findings]
    wanted = {}
    for version, case in verdict.elsewhere.items():
        mark = f" [on {version}]"
        here = [each.replace(mark, "") for each in told if mark in each]
        wanted[version] = [*_case_edits(case, here, root)]
        told = [each for each in told if mark not in each]
    if told:
        # An interpreter could not run it at all.
        raise _RefusedError("it fails for another reason\n" + "\n".join(told))
    first, *others = wanted
    for version in others:
        if wanted[version] != wanted[first]:
            raise _RefusedError(
                f"it comes out differently on {first} and on {version}"
            )
    yield from wanted[first]


def _case_edits(
    case: Case | None, findings: Sequence[str], root: Path
) -> Iterator[Edit]:
    """What has to be written so that a program is right, and what may not.

    An example that more than one page shows is written only if all agree;
    so a claim of it that is right is an edit that changes nothing.
    """
    stale = (
        check_claims, check_raises, check_shown, check_stderr, check_traceback
    )  # fmt: skip
    told = [str(f) for check in stale for f in check(case)] if case else []
    other = [each for each in findings if each not in told]
    if case is None or other:
        raise _RefusedError("it fails for another reason\n" + "\n".join(other))
    stderr = case.program.shown("stderr")
    if len(stderr) > 1 and [*check_stderr(case)]:
        raise _RefusedError("stderr is shown in more than one place")
    for number, claim in enumerate(case.claims):
        texts = _texts(case, number, claim)
        if texts != claim.texts:
            yield _claim_edit(case, claim, texts, root)
        else:
            yield from _vote(case, claim, root)
    for index, outputs in case.program.outputs.items():
        for output in outputs:
            if output.stream == "newer":
                continue
            if output.stream == "stderr" and len(stderr) > 1:
                continue
            got = _got(case, index, output)
            if not matches(output.block.text.rstrip("\n"), got):
                yield _output_edit(output, got, root)
    for index in range(len(case.program.blocks)):
        if case.shown.get(index) and not case.program.output(index, "stdout"):
            raise _RefusedError(
                f"the block at {case.program.blocks[index].origin} prints "
                "what nothing shows: add an output block or a claim"
            )


def _vote(case: Case, claim: Claim, root: Path) -> Iterator[Edit]:
    """That a claim in an example stays as it is."""
    lines = [case.line(row) for row in claim.rows]
    path, first = lines[0].origin
    page = case.program.origin.path
    if path != page and lines[-1].origin == (path, first + len(lines) - 1):
        file = _unchanged(root, lines)
        was = tuple(file[first - 1 : first - 1 + len(lines)])
        yield Edit(path, first, was, was)


def _newer_edit(verdict: Verdict, root: Path) -> Edit | None:
    """Of the block that shows what is other on a newer Python, if stale."""
    blocks = verdict.program.shown("newer")
    if verdict.newer is None or not blocks or len(verdict.findings) != 1:
        return None
    (finding,) = verdict.findings
    got = "\n".join(differences(verdict.newer))
    stale = isinstance(finding, Failure) and finding.got == got
    if not stale or finding.origin != blocks[0].origin:
        return None  # it is not that this block has another text
    return _output_edit(Output(blocks[0], "newer"), got, root)


def _texts(case: Case, number: int, claim: Claim) -> list[str]:
    texts = fresh_claim(case, number)
    if not texts:
        row = case.line(claim.rows[0]).origin
        missing = "nothing was raised there"
        if claim.raises is None:
            missing = "there is nothing to claim"
        raise _RefusedError(f"{row}: {missing}")
    if texts != claim.texts and not _can_be_said(case, claim, texts):
        row = case.line(claim.rows[0]).origin
        raise _RefusedError(
            f"{row}: a claim cannot say that; show it in an output block"
        )
    return texts


def _can_be_said(case: Case, claim: Claim, texts: list[str]) -> bool:
    """Whether texts, written as a claim, would be read as what they say."""
    read = Claim(claim.key, texts=[text.rstrip() for text in texts])
    if claim.raises is None:
        return read.raises is None and any(
            text.strip() not in {"", "..."} for text in texts
        )
    event = case.uncaught or {}
    said = case.tidy(str(event.get("message")))
    return read.raises is not None and matches(read.raises[1], said)


def _got(case: Case, index: int, output: Output) -> str:
    got = fresh_output(case, index, output.stream)
    if not got:
        origin = output.block.origin
        raise _RefusedError(f"{origin}: nothing to show; remove the block")
    if not got.replace("...", "").strip():
        origin = output.block.origin
        raise _RefusedError(f"{origin}: an output of dots alone says nothing")
    return got


def _claim_edit(
    case: Case, claim: Claim, texts: list[str], root: Path
) -> Edit:
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
    return Edit(path, first, tuple(was), tuple(written))


def _head(whole: str, line: Line, column: int) -> str:
    """What stands before a comment, in the file itself."""
    return whole[: column + len(whole) - len(line)]


def _output_edit(output: Output, got: str, root: Path) -> Edit:
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
    if any(SnippetPreprocessor.RE_ALL_SNIPPETS.match(row) for row in rows):
        raise _RefusedError(
            f"{block.origin}: the output would be read as an embed"
        )
    return Edit(path, fence + 1, tuple(file[fence:end]), tuple(rows))


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
