"""Hold the numbers in the prose against what was measured.

    <!--bench: cython.typed >= 40 x python-->
    <!--bench: proving.page <= 2 s-->
    <!--bench: proving.blocks >= 15 /s-->

say that `typed` of the measurement `cython` is at least 40 times as fast as
`python`, how long a run of `page` takes at most, and how many `blocks` are
run in a second at least.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks._harness import Result, figure
from prove.numbers import SHAPE, bindings
from prove.quantities import scaled


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
        if name and name not in result.seconds:
            known = ", ".join(sorted(result.seconds))
            return f"{measurement} has no {name!r}; it has {known}"
    measured, unit = amount(claim, result)
    bound = float(claim["bound"].replace(",", ""))
    holds = measured >= bound
    if claim["operator"] == "<=":
        holds = measured <= bound
    if holds:
        return None
    said = f"{claim['operator']} {claim['bound']} {unit}"
    base = f" {claim['base']}" if claim["base"] else ""
    return (
        f"{measurement}.{variant} is {figure(measured)} {unit}{base}, "
        f"not {said}"
    )


def amount(claim: re.Match[str], result: Result) -> tuple[float, str]:
    """Return what was measured of what a claim binds, and its unit."""
    unit = claim["unit"]
    if not unit:
        return result.ratio(claim["variant"], claim["base"]), "x"
    seconds = result.seconds[claim["variant"]]
    if unit == "/s":
        return 1 / seconds, unit
    return seconds / scaled(1, unit)[1], unit


def faults(
    page: Path, text: str, read: Callable[[str], Result]
) -> Iterator[Fault]:
    """Yield the claims of one page that do not hold."""
    for binding in bindings(text):
        if binding.claim is None:
            reason = f"cannot read {binding.text}: write {SHAPE}"
            yield Fault(page, binding.line, reason)
            continue
        try:
            told = judge(binding.claim, read(binding.claim["measurement"]))
        except FileNotFoundError as missing:
            told = str(missing)
        if told:
            yield Fault(page, binding.line, told)


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
        count += len(bindings(text))
        found += faults(page.relative_to(pages.parent), text, read)
    return count, found
