"""Hold the numbers in the prose against what was measured.

    <!--bench: cython.typed >= 40 x python-->

says that `typed` of the measurement `cython` is at least 40 times as fast
as `python`; `<=` sets an upper bound.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks._harness import Result, figure

COMMENT = re.compile(r"<!--\s*bench\b(.*?)-->", re.DOTALL)
FORM = re.compile(
    r":\s*(?P<measurement>[\w-]+)\.(?P<variant>[\w-]+)\s*"
    r"(?P<operator>>=|<=)\s*(?P<bound>\d+(?:\.\d+)?)\s*x\s+"
    r"(?P<base>[\w-]+)\s*"
)
SHAPE = "<!--bench: measurement.variant >= 2.5 x base-->"


@dataclass(frozen=True, slots=True)
class Fault:
    """A claim that does not hold, and where it stands."""

    page: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.reason}"


def judge(claim: re.Match[str], result: Result) -> str | None:
    """Return why a claim is false, or `None` if it holds."""
    measurement, variant = claim["measurement"], claim["variant"]
    for name in (variant, claim["base"]):
        if name not in result.seconds:
            known = ", ".join(sorted(result.seconds))
            return f"{measurement} has no {name!r}; it has {known}"
    ratio = result.ratio(variant, claim["base"])
    bound = float(claim["bound"])
    holds = ratio >= bound if claim["operator"] == ">=" else ratio <= bound
    if holds:
        return None
    return (
        f"{measurement}.{variant} is {figure(ratio)} x {claim['base']}, "
        f"not {claim['operator']} {claim['bound']} x"
    )


def faults(
    page: Path, text: str, read: Callable[[str], Result]
) -> Iterator[Fault]:
    """Yield the claims of one page that do not hold."""
    for comment in COMMENT.finditer(text):
        line = text.count("\n", 0, comment.start()) + 1
        claim = FORM.fullmatch(comment[1])
        if claim is None:
            said = " ".join(comment[0].split())
            yield Fault(page, line, f"cannot read {said}: write {SHAPE}")
            continue
        try:
            reason = judge(claim, read(claim["measurement"]))
        except FileNotFoundError as missing:
            reason = str(missing)
        if reason:
            yield Fault(page, line, reason)


def check(
    pages: Path, read: Callable[[str], Result]
) -> tuple[int, list[Fault]]:
    """Check every page below a folder.

    Returns:
        The number of claims, and those that do not hold.
    """
    count = 0
    found: list[Fault] = []
    for page in sorted(pages.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        count += len(COMMENT.findall(text))
        found += faults(page.relative_to(pages.parent), text, read)
    return count, found
