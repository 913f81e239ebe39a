"""What comes out differently on a newer Python, and where a page says so.

The page shows it in a block after the program: the statements whose claims
are others there, each with its claim, and the lines of output that are.
"""

from collections.abc import Iterator
from dataclasses import replace

from prove.claims import Claim, matches
from prove.judge import (
    CHECKS,
    Case,
    Failure,
    check_claims,
    check_raises,
    check_reached,
    check_shown,
    check_stderr,
    check_traceback,
    check_uncaught,
)
from prove.stale import fresh_claim

__all__ = ["check_differences", "differences"]

# What these find can be shown; what the others find is a fault.
_OF_TEXT = (
    check_claims, check_raises, check_uncaught, check_shown, check_stderr,
    check_traceback,
)  # fmt: skip


def check_differences(case: Case, version: str) -> list[Failure]:
    """Hold a run on a newer Python against what the page says of it.

    Args:
        case: What the program did there; it is right on this Python.
        version: The newer one.

    Returns:
        What is different and not shown, or shown and not different.
    """
    texts = differences(case)
    found = [each for check in _OF_TEXT for each in check(case)]
    faults = [
        fault
        for check in CHECKS
        if check not in _OF_TEXT
        # After an exception that is shown, nothing more is reached.
        and not (check is check_reached and texts and case.uncaught)
        for fault in check(case)
    ]
    if faults or (found and not texts):
        return [*faults, *found]
    name = ".".join(version.split(".")[:2])
    shown = [
        (index, output.block)
        for index, outputs in case.program.outputs.items()
        for output in outputs
        if output.stream == "newer"
    ]
    if not shown:
        return [_not_shown(found[0], name, texts)] if texts else []
    index, block = shown[0]
    if block.directives["on"] != name:
        message = f"the newer Python is {name}: say prove:on={name}"
    elif index != len(case.program.blocks) - 1:
        message = "belongs after the last block of its program"
    elif not texts:
        message = f"nothing is different on Python {name}: remove this block"
    elif not matches(block.text.rstrip("\n"), "\n".join(texts)):
        return [
            Failure(
                block.origin,
                f"comes out otherwise on Python {name}",
                expected=block.text.rstrip("\n"),
                got="\n".join(texts),
            )
        ]
    else:
        return []
    return [Failure(block.origin, message)]


def _not_shown(first: Failure, name: str, texts: list[str]) -> Failure:
    fence = [
        f"<!--prove:on={name}-->",
        f'```text title="On Python {name}"',
        *texts,
        "```",
    ]
    message = (
        f"comes out differently on Python {name}; word it so that both are "
        "right, or show this after the program"
    )
    return replace(first, message=message, trace="\n".join(fence))


def differences(case: Case) -> list[str]:
    """Write down what comes out differently than the page says.

    Args:
        case: What a program did.

    Returns:
        The lines to show; none when the page is right.
    """
    texts: list[str] = []
    for number, claim in enumerate(case.claims):
        texts += _claimed(case, number, claim)
    texts += _ended(case)
    for check in (check_shown, check_stderr, check_traceback):
        for found in check(case):
            texts += _changed(found.expected or "", found.got or "")
    return texts


def _claimed(case: Case, number: int, claim: Claim) -> Iterator[str]:
    if not case.entered.get(number) or (
        case.raised.get(number) and not claim.raises
    ):
        return
    fresh = fresh_claim(case, number)
    if fresh == claim.texts:
        return
    if not fresh:
        fresh = case.observed(number)[0] or ["raises nothing"]
    yield from _with_claim(case, claim.key[0], claim, fresh)


def _ended(case: Case) -> Iterator[str]:
    """An exception that this Python does not raise."""
    event = case.uncaught
    if not event or not [*check_uncaught(case)]:
        return
    message = case.tidy(str(event["message"]))
    said = f"raises {event['type']}" + (f": {message}" if message else "")
    lines = event["lines"]
    row = int(lines[0]) if isinstance(lines, list) and lines else 1
    claimed = (each for each in case.claims if each.rows[0] == row)
    yield from _with_claim(case, row, next(claimed, None), said.split("\n"))


def _with_claim(
    case: Case, row: int, claim: Claim | None, texts: list[str]
) -> Iterator[str]:
    """A statement as it stands on the page, with another claim."""
    rows = [str(case.line(row))]
    if claim is not None:
        rows = [str(case.line(n)) for n in range(row, claim.rows[0])]
        beside = case.line(claim.rows[0])[: claim.columns[0]]
        if beside.strip():
            rows.append(beside)
    indent = min(len(each) - len(each.lstrip()) for each in rows)
    rows = [each[indent:].rstrip() for each in rows]
    rows[-1] += f"  # => {texts[0]}"
    yield from rows
    yield from (f"# => {text}" for text in texts[1:])


def _changed(expected: str, got: str) -> list[str]:
    """The lines of an output that the page does not show."""
    known = expected.split("\n")
    rows = got.split("\n")
    fresh = [
        row for row in rows if not any(matches(each, row) for each in known)
    ]
    return fresh or rows
