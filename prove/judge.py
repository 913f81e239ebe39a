"""Holds what a program did against what its page says.

Each check is one function in `CHECKS`, and yields what it finds.  It works
both ways: everything printed must be claimed or shown, and everything
claimed or shown must have happened.
"""

import re
import sysconfig
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from prove.claims import Claim, matches
from prove.origin import Line, Origin
from prove.page import Program
from prove.runner import Result

__all__ = ["CHECKS", "Case", "Failure", "judge", "plain_traceback"]

_PATHS = ("platstdlib", "stdlib", "purelib", "platlib")
_PREFIXES = [
    (f"{Path(__file__).resolve().parent.parent}/", ""),
    *((f"{sysconfig.get_path(name)}/", ".../") for name in _PATHS),
]
_REVEALED = re.compile(r"^Runtime type is '.*'$", re.MULTILINE)
_FRAME = re.compile(r'[ |]*  File "')
_SOURCE = re.compile(r"[ |]*    ")


@dataclass
class Failure:
    """A promise that was not kept.

    Attributes:
        origin: The place that has to change.
        message: What is wrong there.
        source: The offending line, or "".
        expected: What the page says, or None.
        got: What was, or None.
        via: The page, when the place is an embedded file.
        trace: The traceback of the program, or "".
    """

    origin: Origin
    message: str
    source: str = ""
    expected: str | None = None
    got: str | None = None
    via: Origin | None = None
    trace: str = ""

    def __str__(self) -> str:
        shown = f" (shown by {self.via})" if self.via else ""
        parts = [f"{self.origin}: {self.message}{shown}"]
        if self.source.strip():
            parts.append(f"    {self.source.strip()}")
        for label, text in (("expected", self.expected), ("got", self.got)):
            if text is not None:
                rows = text.split("\n")
                parts.append(f"  {label + ':':10}{rows[0]}")
                parts.extend(f"  {'':10}{row}" for row in rows[1:])
        if self.trace:
            parts.append(self.trace.rstrip())
        return "\n".join(parts)


@dataclass
class Case:
    """A program, its claims, and what happened.

    Attributes:
        program: The chain of blocks.
        claims: Its claims.
        result: What it did.
        printed: For each claim, what its statement printed, in all its
            executions.
        values: For each claim, the `repr` of each value.
        entered: For each claim, how often its statement ran.
        raised: For each claim, the exceptions that left its statement.
        shown: For each block, what it printed and no claim took.
    """

    program: Program
    claims: list[Claim]
    result: Result
    printed: dict[int, str] = field(default_factory=dict)
    values: dict[int, list[str]] = field(default_factory=dict)
    entered: dict[int, int] = field(default_factory=dict)
    raised: dict[int, list[str]] = field(default_factory=dict)
    shown: dict[int, str] = field(default_factory=dict)
    lines_of: dict[int, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lines = self.program.lines
        self._divide()

    def line(self, row: int) -> Line:
        """The line of the script with a number, from 1."""
        return self._lines[min(row, len(self._lines)) - 1]

    def failure(
        self,
        row: int,
        message: str,
        expected: str | None = None,
        got: str | None = None,
        trace: str = "",
    ) -> Failure:
        """A failure at a line of the script."""
        line = self.line(row)
        page = self.program.origin.path
        via = None
        if line.origin.path != page:
            block = self._block_at(row)
            via = self.program.blocks[block].origin
        return Failure(line.origin, message, line, expected, got, via, trace)

    def _block_at(self, row: int) -> int:
        starts = self.program.starts
        return max(n for n, start in enumerate(starts) if start <= row)

    @property
    def uncaught(self) -> dict[str, object] | None:
        """The event of the exception that ended the program, if one did."""
        ended = [e for e in self.result.events if e["kind"] == "raised"]
        return ended[-1] if ended else None

    @property
    def said(self) -> str:
        """The traceback that a reader would see, with short paths."""
        event = self.uncaught
        return self.tidy(str(event["traceback"])) if event else ""

    def tidy(self, text: str) -> str:
        """Take out of a text what differs between two machines."""
        text = text.replace(f"{self.result.folder}/", "")
        for prefix, short in (*self.result.places, *_PREFIXES):
            text = text.replace(prefix, short)
        return text

    def _divide(self) -> None:
        """Share the output out among claims and blocks, by the events."""
        output = self.result.stdout
        printed: defaultdict[int, bytes] = defaultdict(bytes)
        shown: defaultdict[int, bytes] = defaultdict(bytes)
        self.values = defaultdict(list)
        self.entered = defaultdict(int)
        self.raised = defaultdict(list)
        lines: defaultdict[int, list[bytes | str]] = defaultdict(list)
        running: list[tuple[int, int]] = []
        block, position = 0, 0

        def take(end: int) -> None:
            nonlocal position
            piece = output[position:end]
            position = end
            if not piece:
                return
            if running:
                claim = running[-1][0]
                printed[claim] += piece
                lines[claim].append(piece)
            else:
                shown[block] += piece

        for event in self.result.events:
            take(event["offset"])
            match event["kind"]:
                case "block":
                    block = event["index"]
                case "enter":
                    running.append((event["claim"], event["thread"]))
                    self.entered[event["claim"]] += 1
                case "value":
                    self.values[event["claim"]].append(event["repr"])
                    lines[event["claim"]].append(event["repr"])
                case "exit":
                    mine = (event["claim"], event["thread"])
                    if mine in running:
                        index = len(running) - 1 - running[::-1].index(mine)
                        del running[index]
                    if event["raised"]:
                        self.raised[event["claim"]].append(event["raised"])
        running.clear()
        take(len(output))
        self.printed = {n: _text(part) for n, part in printed.items()}
        self.shown = {n: _text(part) for n, part in shown.items()}
        self.lines_of = {n: _lines(parts) for n, parts in lines.items()}

    def observed(self, number: int) -> list[list[str]]:
        """The texts of a claim that would be true.

        As a prompt would answer: what was printed, and the value.  A value
        of `None` goes without saying, as does what was assigned by a
        statement that printed.
        """
        every = [self.tidy(line) for line in self.lines_of.get(number, [])]
        printed = self.tidy(self.printed.get(number, ""))
        only = printed.splitlines()
        values = self.values.get(number, [])
        ways = []
        if only:
            ways.append(only)
        if not only or any(value != "None" for value in values):
            ways.append(every)
        return ways or [[]]


def _text(part: bytes) -> str:
    return part.decode("utf-8", "backslashreplace")


def _lines(parts: list[bytes | str]) -> list[str]:
    lines: list[str] = []
    pending = b""
    for part in parts:
        if isinstance(part, bytes):
            pending += part
        else:
            lines.extend(_text(pending).splitlines())
            pending = b""
            lines.extend(part.split("\n"))
    lines.extend(_text(pending).splitlines())
    return lines


def judge(case: Case) -> list[Failure]:
    """Find every promise of a program that was not kept.

    Args:
        case: The program and what it did.

    Returns:
        The failures; none means that it is proved.
    """
    return [failure for check in CHECKS for failure in check(case)]


def check_time(case: Case) -> Iterator[Failure]:
    """The program ended within its time."""
    if case.result.timed_out:
        yield case.failure(
            1,
            f"ran for longer than {case.program.timeout:g} s and was ended; "
            "give it more with <!--prove:timeout=60--> if it needs more",
        )


def check_processes(case: Case) -> Iterator[Failure]:
    """Nothing that it started outlived it."""
    if case.result.left_running and not case.result.timed_out:
        yield case.failure(
            1, "left processes running: wait for all that it starts"
        )


def check_exit(case: Case) -> Iterator[Failure]:
    """It ended with status 0, unless an exception was announced."""
    result = case.result
    if result.timed_out or case.uncaught:
        return
    if result.exitcode:
        row = len(case.program.lines)
        yield case.failure(
            row,
            f"ended with exit status {result.exitcode}",
            trace=_text(result.stderr),
        )


def check_uncaught(case: Case) -> Iterator[Failure]:
    """An exception that ended it is claimed, or its traceback shown."""
    event = case.uncaught
    if event is None:
        return
    if any(claim.raises for claim in case.claims) or _traceback(case):
        return
    if event["type"] == "SystemExit" and case.result.exitcode == 0:
        return
    rows = event["lines"]
    row = rows[0] if isinstance(rows, list) and rows else 1
    kind, message = event["type"], event["message"]
    yield case.failure(
        int(row),
        f"raised {kind}, which is neither claimed nor shown: {message}",
        trace=case.said,
    )


def check_traceback(case: Case) -> Iterator[Failure]:
    """A traceback that is shown is the one that was."""
    for index, outputs in case.program.outputs.items():
        for output in outputs:
            if output.stream != "traceback":
                continue
            block = output.block
            if index != len(case.program.blocks) - 1:
                yield Failure(
                    block.origin,
                    "a traceback ends its program: no block may continue it",
                )
                continue
            got = plain_traceback(case.said)
            shown = plain_traceback(block.text.rstrip("\n"))
            if not matches(shown, got):
                yield Failure(
                    block.origin,
                    "the traceback is another"
                    if got
                    else "shows a traceback, but nothing was raised",
                    expected=shown,
                    got=got,
                )


def plain_traceback(text: str) -> str:
    """Reduce a traceback to what every version of Python writes.

    A frame keeps its place and its first line of source: later lines of a
    long statement, and the marks under them, differ between versions.

    Args:
        text: A traceback.
    """
    rows: list[str] = []
    inside = 0  # how many lines the frame has had, or 0 between frames
    for row in text.rstrip("\n").split("\n"):
        if _FRAME.match(row):
            inside = 1
        elif inside and _SOURCE.match(row):
            inside += 1
        else:
            inside = 0
        if inside <= 2:
            rows.append(row)
    return "\n".join(rows)


def _traceback(case: Case) -> bool:
    last = len(case.program.blocks) - 1
    return case.program.output(last, "traceback") is not None


def check_reached(case: Case) -> Iterator[Failure]:
    """Every claim was reached."""
    for number, claim in enumerate(case.claims):
        if not case.entered.get(number):
            yield case.failure(claim.rows[0], "this claim was never reached")


def check_claims(case: Case) -> Iterator[Failure]:
    """What a claimed statement printed and was is what is claimed."""
    for number, claim in enumerate(case.claims):
        if claim.raises or not case.entered.get(number):
            continue
        if case.raised.get(number) and case.uncaught:
            continue  # told by check_uncaught, with its traceback
        ways = case.observed(number)
        if not any(_agree(claim.texts, way) for way in ways):
            alike = [w for w in ways if len(w) == len(claim.texts)]
            got = "\n".join([*alike, *ways][0]) or "(nothing)"
            yield case.failure(
                claim.rows[0],
                "the claim is wrong",
                expected="\n".join(claim.texts),
                got=got,
            )


def _agree(claimed: list[str], actual: list[str]) -> bool:
    # Comments cannot carry trailing blanks, nor can editors keep them.
    rows = [row.rstrip() for row in actual]
    return len(claimed) == len(rows) and all(
        matches(each, row) for each, row in zip(claimed, rows, strict=True)
    )


def check_raises(case: Case) -> Iterator[Failure]:
    """A claimed exception was raised there, just so, and ended it all."""
    event = case.uncaught
    for number, claim in enumerate(case.claims):
        if claim.raises is None or not case.entered.get(number):
            continue
        kind, message = claim.raises
        row = claim.rows[0]
        expected = f"{kind}: {message}" if message else kind
        if not case.raised.get(number):
            yield case.failure(
                row,
                "did not raise",
                expected=expected,
                got="\n".join(case.observed(number)[0]) or "(nothing)",
            )
        elif event is None:
            yield case.failure(
                row,
                "raised, and the program went on: a raises claim is the "
                "last statement; catch the exception and print it instead",
            )
        else:
            full, said = str(event["type"]), case.tidy(str(event["message"]))
            got = f"{full}: {said}" if said else full
            named = kind in {full, full.rpartition(".")[2]}
            if not (named and matches(message, said)):
                yield case.failure(
                    row,
                    "raised another exception than claimed",
                    expected=expected,
                    got=got,
                    trace=case.said,
                )
            if case.printed.get(number):
                yield case.failure(
                    row,
                    "printed before it raised: print in a statement before",
                    got=case.printed[number].rstrip("\n"),
                )


def check_shown(case: Case) -> Iterator[Failure]:
    """What no claim took is shown in the block's output, to the letter."""
    for index, block in enumerate(case.program.blocks):
        got = case.tidy(case.shown.get(index, ""))
        output = case.program.output(index, "stdout")
        if output is None:
            if got:
                row = case.program.starts[index]
                yield case.failure(
                    row,
                    "printed what is neither claimed nor shown",
                    got=got.rstrip("\n"),
                )
            continue
        shown = output.block.text
        if not matches(shown.rstrip("\n"), _trim(got)):
            yield Failure(
                output.block.origin,
                "the output is another"
                if got
                else "shows output, but the block printed nothing more",
                source=f"of the block at {block.origin}",
                expected=shown.rstrip("\n"),
                got=_trim(got),
            )
        elif not shown.replace("...", "").strip():
            yield Failure(
                output.block.origin,
                "this output promises nothing: say what is expected",
            )


def _trim(text: str) -> str:
    return "\n".join(row.rstrip() for row in text.splitlines()).rstrip("\n")


def check_stderr(case: Case) -> Iterator[Failure]:
    """What was written to stderr is shown."""
    got = _trim(case.tidy(_text(case.result.stderr)))
    event = case.uncaught
    claimed = any(claim.raises for claim in case.claims)
    if event and claimed and got == str(event["message"]).strip():
        got = ""  # the words of a claimed SystemExit
    shown = [
        output.block
        for outputs in case.program.outputs.values()
        for output in outputs
        if output.stream == "stderr"
    ]
    expected = "\n".join(block.text.rstrip("\n") for block in shown)
    if not shown and "reveal_type(" in case.program.text:
        # What it writes is there for the checkers' sake, and says less.
        got = _REVEALED.sub("", got).strip("\n")
    if shown and not matches(expected, got):
        yield Failure(
            shown[0].origin,
            "stderr is another",
            expected=expected,
            got=got or "(nothing)",
        )
    elif got and not shown and (event or not case.result.exitcode):
        yield case.failure(
            1,
            "wrote to stderr; show it in a text block under "
            "<!--prove:stderr--> or stop it",
            got=got,
        )


CHECKS: list[Callable[[Case], Iterator[Failure]]] = [
    check_time,
    check_processes,
    check_exit,
    check_uncaught,
    check_traceback,
    check_reached,
    check_claims,
    check_raises,
    check_shown,
    check_stderr,
]
