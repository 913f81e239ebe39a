"""Proves one program: parse its claims, run it, judge it.

Python runs twice: on the interpreter of the tests, and on Pyodide.
"""

import platform
import sys
from dataclasses import dataclass, field, replace

from prove.checkers import FLOOR
from prove.claims import Claim, find_claims
from prove.differences import check_differences
from prove.excuses import excuse, held_before
from prove.judge import Case, Failure, judge
from prove.newer import run_newer, run_on_pyodide
from prove.origin import Origin, Problem
from prove.page import Program
from prove.pyodide import Pyodide
from prove.runner import Result, Runner

__all__ = ["Verdict", "prove"]


@dataclass
class Verdict:
    """What became of a program.

    Attributes:
        program: The program.
        claims: The claims that it makes.
        interpreters: The versions of Python that ran it.
        findings: All that is wrong with it, ready to be read.
        case: What it did, unless it could not be run.
        newer: What it did on Pyodide, if that was compared.
        elsewhere: What it did on each newer Python, if it needs one.
        pyodide: What it needs that Pyodide has not, or "".
    """

    program: Program
    claims: list[Claim] = field(default_factory=list)
    interpreters: list[str] = field(default_factory=list)
    findings: list[Failure | Problem] = field(default_factory=list)
    case: Case | None = None
    newer: Case | None = None
    elsewhere: dict[str, Case] = field(default_factory=dict)
    pyodide: str = ""


def prove(program: Program, runner: Runner) -> Verdict:
    """Run a program and hold it against its page.

    Args:
        program: The chain of blocks.
        runner: What runs it.

    Returns:
        The verdict; nothing is raised for a program that is wrong.
    """
    verdict = Verdict(program)
    if program.language == "python":
        if program.needs > sys.version_info[:2]:
            return _prove_newer(verdict, runner.pyodide)
        verdict.interpreters.append(platform.python_version())
        try:
            found = find_claims(program.lines)
        except SyntaxError as error:
            verdict.findings.append(_syntax(program, error))
            return verdict
        verdict.claims, problems = found
        verdict.findings.extend(problems)
        verdict.findings.extend(_split_blocks(program))
        if verdict.findings:
            return verdict
    # What a type checker infers happens nowhere in the run.
    claims = [claim for claim in verdict.claims if not claim.typed]
    result: Result = runner.run(program, claims)
    verdict.case = Case(program, claims, result)
    verdict.findings.extend(judge(verdict.case))
    if program.language == "python" and runner.everywhere:
        _prove_on_pyodide(verdict, claims, runner)
    return verdict


def _prove_on_pyodide(
    verdict: Verdict, claims: list[Claim], runner: Runner
) -> None:
    """Prove a program there as well, if it is right here."""
    program = verdict.program
    # What a page says is so on the floor; on a Python between, what Pyodide
    # finds to be different may be so already.
    between = sys.version_info[:2] > FLOOR and program.shown("newer")
    if verdict.findings and not between:
        return
    run = run_on_pyodide(program, runner.pyodide)
    if run.problems:
        verdict.findings.extend(
            each._replace(message=f"{each.message} [on {run.version}]")
            for each in run.problems
        )
        return
    case = Case(program, claims, run.result)
    found = judge(case)
    if between:
        places = {each.origin for each in found}
        verdict.findings = [
            each for each in verdict.findings if each.origin not in places
        ]
    verdict.pyodide = excuse(case, runner.root) if found else ""
    if verdict.pyodide:
        found = [*held_before(case)]
        found += [
            Failure(block.origin, f"the program {verdict.pyodide}, and cannot "
                    "run there: remove this block")
            for block in program.shown("newer")
        ]  # fmt: skip
    else:
        verdict.newer = case
        verdict.interpreters.append(run.version)
        found = check_differences(case, run.version)
    verdict.findings.extend(
        replace(each, message=f"{each.message} [on {run.version}]")
        for each in found
    )


def _prove_newer(verdict: Verdict, pyodide: Pyodide) -> Verdict:
    """Prove a program that this interpreter cannot run."""
    program = verdict.program
    for run in run_newer(program, pyodide, program.needs):
        verdict.interpreters.append(run.version)
        found: list[Failure | Problem] = [*run.problems]
        if not found:
            verdict.claims = run.claims
            claims = [claim for claim in run.claims if not claim.typed]
            verdict.case = Case(program, claims, run.result)
            verdict.elsewhere[run.version] = verdict.case
            found.extend(judge(verdict.case))
        for finding in found:
            message = f"{finding.message} [on {run.version}]"
            verdict.findings.append(
                replace(finding, message=message)
                if isinstance(finding, Failure)
                else finding._replace(message=message)
            )
    return verdict


def _syntax(program: Program, error: SyntaxError) -> Problem:
    lines = program.lines
    row = min(error.lineno or 1, len(lines))
    origin = lines[row - 1].origin if lines else program.origin
    text = lines[row - 1].strip() if lines else ""
    return Problem(origin, f"does not parse: {error.msg}\n    {text}")


def _split_blocks(program: Program) -> list[Problem]:
    """Each block of a chain is whole statements."""
    problems = []
    for block in program.blocks:
        try:
            compile(block.text, "block", "exec", dont_inherit=True)
        except SyntaxError as error:
            row = min(error.lineno or 1, len(block.lines)) - 1
            origin: Origin = block.lines[row].origin
            message = f"this block is not whole by itself: {error.msg}"
            problems.append(Problem(origin, message))
    return problems
