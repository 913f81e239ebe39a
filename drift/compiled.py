"""Changes to Cython sources, which have no syntax tree in Python."""

import re

from drift.mutant import Mutant, Text

__all__ = ["compiled_mutants"]

_PATTERNS: list[tuple[str, re.Pattern[str], str]] = [
    ("values", re.compile(r" (==|!=|<=|>=|<|>) "), "compare"),
    ("values", re.compile(r" ([+*-]) (?=\w)"), "arithmetic"),
    ("values", re.compile(r"(?<=return )(\w[\w.\[\], ()*+/-]*)$"), "return"),
    ("values", re.compile(r"(?<![\w.\"'])(\d+)(?![\w.\"'])"), "number"),
    ("exceptions", re.compile(r"(?<=raise )([A-Z]\w+)"), "type"),
    ("side effects", re.compile(r"^ +(\w+\[.*\] [+-]?= .*)$"), "gone"),
    ("side effects", re.compile(r"^ +(free\(.*\))$"), "gone"),
    ("types", re.compile(r"(?<=cdef )(double|int|long)(?= \w)"), "narrow"),
]  # fmt: skip
_SWAPPED = {
    "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">",
    "+": "-", "-": "+", "*": "+",
    "double": "float", "int": "short", "long": "short",
}  # fmt: skip


def compiled_mutants(path: str, text: str) -> list[Mutant]:
    """Every change to a Cython source that is known here.

    Args:
        path: The source, relative to the project.
        text: What it holds.
    """
    source = Text(path, text)
    found: list[Mutant] = []
    quoted = False
    for number, line in enumerate(source.lines, start=1):
        inside = quoted
        if line.count('"""') % 2:
            quoted = not quoted
        code = line.split("#")[0].rstrip()
        if inside or '"""' in line or not code.startswith(" "):
            continue
        start = source.offset(number)
        for kind, pattern, what in _PATTERNS:
            for each in pattern.finditer(code):
                was = each[1]
                new = _changed(was, what)
                at = start + each.start(1)
                change = f"`{was}` becomes `{new}`"
                edit = (at, at + len(was), new)
                found.append(source.mutant(kind, change, edit))
    return found


def _changed(was: str, what: str) -> str:
    match what:
        case "number":
            return str(int(was) + 1)
        case "return":
            return f"not ({was})"
        case "type":
            return "ArithmeticError"
        case "gone":
            return "pass"
        case _:
            return _SWAPPED[was]
