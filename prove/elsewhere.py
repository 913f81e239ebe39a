"""Finds the claims of a script and runs it, on whatever Python this is.

A page may use syntax that the interpreter of the tests cannot parse.  Then
a newer one does all of it: a CPython on this machine, or Pyodide.  Only the
standard library, and those modules of ours that need no more, are imported.
"""

import json
import platform
import sys
from pathlib import Path
from typing import TypedDict

from prove.bootstrap import Request, become
from prove.claims import find_claims
from prove.origin import Line, Origin

__all__ = ["Answer", "Order", "run"]


class Order(TypedDict):
    """A script to run.

    Attributes:
        request: As for `prove.bootstrap`, without its keys.
        lines: Text, path and line of each line of the script.
        answer: Where the answer is to be written.
    """

    request: Request
    lines: list[tuple[str, str, int]]
    answer: str


class Answer(TypedDict):
    """What was found in a script before it ran.

    Attributes:
        version: The version of the interpreter.
        claims: The fields of each claim.
        problems: Path, line and message of each problem; when there are
            any, the script was not run.
    """

    version: str
    claims: list[tuple[tuple[int, int], list[int], list[int], list[str], bool]]
    problems: list[tuple[str, int, str]]


def run(order: Order) -> None:
    """Find the claims of a script, write them down, and become the script.

    Args:
        order: The script.

    Raises:
        SystemExit: As the script does.
    """
    lines = [Line(text, Origin(path, n)) for text, path, n in order["lines"]]
    answer: Answer = {
        "version": platform.python_version(),
        "claims": [],
        "problems": [],
    }
    if sys.platform == "emscripten":
        answer["version"] += " Pyodide"
    try:
        claims, problems = find_claims(lines)
    except SyntaxError as error:
        line = lines[min(error.lineno or 1, len(lines)) - 1]
        message = f"does not parse: {error.msg}\n    {line.strip()}"
        answer["problems"].append(
            (line.origin.path, line.origin.line, message)
        )
    else:
        answer["claims"] = [
            (c.key, c.rows, c.columns, c.texts, c.typed) for c in claims
        ]
        answer["problems"] = [
            (p.origin.path, p.origin.line, p.message) for p in problems
        ]
        order["request"]["keys"] = [c.key for c in claims if not c.typed]
    Path(order["answer"]).write_text(json.dumps(answer), encoding="utf-8")
    if not answer["problems"]:
        become(order["request"])
