"""Proves one program: parse its claims, run it, judge it."""

import platform
import sys
from dataclasses import dataclass, field, replace

from prove.claims import Claim, find_claims
from prove.judge import Case, Failure, judge
from prove.newer import run_newer
from prove.origin import Origin, Problem
from prove.page import Program
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
    """

    program: Program
    claims: list[Claim] = field(default_factory=list)
    interpreters: list[str] = field(default_factory=list)
    findings: list[Failure | Problem] = field(default_factory=list)
    case: Case | None = None


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
            return _prove_newer(verdict, runner)
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
    return verdict


def _prove_newer(verdict: Verdict, runner: Runner) -> Verdict:
    """Prove a program that this interpreter cannot run."""
    program = verdict.program
    for run in run_newer(program, runner.root, program.needs):
        verdict.interpreters.append(run.version)
        found: list[Failure | Problem] = [*run.problems]
        if not found:
            verdict.claims = run.claims
            claims = [claim for claim in run.claims if not claim.typed]
            verdict.case = Case(program, claims, run.result)
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
