"""What mypy and pyright say of the programs of all pages, in one run each.

It works both ways: an error that the page does not announce fails, and so
does an announced error or a revealed type that is not so.  Where the two
checkers differ, the page says what each of them says.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from prove.claims import matches
from prove.origin import Line, Problem
from prove.page import Program

__all__ = ["check_types"]

CHECKERS = ("mypy", "pyright")
FLOOR = (3, 11)  # what pages are written for, whatever runs the tests

# An announcement: `# mypy: arg-type` or `# pyright: reportArgumentType`.
_ANNOUNCED = re.compile(r"# (mypy|pyright): ([\w-]+(?:, [\w-]+)*)")
_CLAIM = re.compile(r"(.*)# => (.*?)\s*$")
_REVEALED = re.compile(r'(?:Revealed type is|Type of "[\s\S]*" is) "(.*)"$')

# Where a name is from goes without saying: the language, or the program.
_OWN = re.compile(r"\b(?:builtins|program_\d{4})\.")

_GENERAL = "reportGeneralTypeIssues"
_PYRIGHT = {
    "typeCheckingMode": "strict",
    # A page evaluates expressions to claim their values.
    "reportUnusedExpression": "none",
    # It may show a part of a file, whose other parts use the rest.
    "reportUnusedImport": "none",
    "reportUnusedVariable": "none",
    "reportUnusedClass": "none",
    "reportUnusedFunction": "none",
}


@dataclass
class _Said:
    """What one checker said of one script.

    Attributes:
        codes: For each row, the codes of the errors.
        messages: For each row, the messages of the errors.
        types: For each row, the type revealed.
    """

    codes: defaultdict[int, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )
    messages: defaultdict[int, list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    types: dict[int, str] = field(default_factory=dict)

    def error(self, row: int, code: str, message: str) -> None:
        self.codes[row].add(code)
        self.messages[row].append(message)


def check_types(
    programs: Iterable[Program], root: Path
) -> tuple[int, list[Problem]]:
    """Hold what the checkers say against what the pages say.

    Args:
        programs: Programs; those that are not Python are left out, and
            those that do not parse are told elsewhere.
        root: The project, whose settings mypy takes.

    Returns:
        How many programs were checked, and what differs.

    Raises:
        RuntimeError: A checker could not be run.
    """
    groups: dict[str, list[Program]] = {}
    for program in programs:
        if program.language == "python" and _parses(program):
            needed = max(program.needs, FLOOR)
            version = f"{needed[0]}.{needed[1]}"
            groups.setdefault(version, []).append(program)
    problems = [
        problem
        for version in sorted(groups)
        for problem in _check_group(groups[version], version, root)
    ]
    return sum(map(len, groups.values())), problems


def _check_group(
    programs: Sequence[Program], version: str, root: Path
) -> list[Problem]:
    """Check the programs that are for one version of Python."""
    scripts: dict[str, Program] = {}
    with tempfile.TemporaryDirectory(prefix="prove-types-") as name:
        folder = Path(name).resolve()
        for number, program in enumerate(programs):
            file = f"program_{number:04}.py"
            scripts[file] = program
            text = _ANNOUNCED.sub("# said", program.text)
            (folder / file).write_text(text, encoding="utf-8")
        said = {
            "mypy": _mypy(folder, root, version),
            "pyright": _pyright(folder, root, version),
        }
    return [
        problem
        for file, program in scripts.items()
        for problem in _compare(
            program, {each: said[each][file] for each in CHECKERS}
        )
    ]


def _parses(program: Program) -> bool:
    if program.needs > sys.version_info[:2]:
        return True  # only a newer one can tell, and it does
    try:
        compile(program.text, "program", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def _mypy(folder: Path, root: Path, version: str) -> Mapping[str, _Said]:
    settings = root / "pyproject.toml"
    command = [
        *(sys.executable, "-m", "mypy", "--strict", "--output=json"),
        *("--config-file", str(settings) if settings.exists() else ""),
        *("--cache-dir", str(root / ".build" / "mypy")),
        *("--python-version", version),
        *("--no-error-summary", "--hide-error-context"),
        *sorted(map(str, folder.glob("*.py"))),
    ]
    found: defaultdict[str, _Said] = defaultdict(_Said)
    for line in _run(command, root, {0, 1}).splitlines():
        told = json.loads(line)
        said = found[Path(told["file"]).name]
        _note(said, told["line"], told["code"] or "", told["message"],
              told["severity"] == "error")  # fmt: skip
    return found


def _pyright(folder: Path, root: Path, version: str) -> Mapping[str, _Said]:
    settings = _PYRIGHT | {
        "pythonVersion": version,
        "extraPaths": [str(root)],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [
        *(sys.executable, "-m", "pyright", "--outputjson"),
        *("--pythonpath", sys.executable, "--project", str(folder)),
    ]
    found: defaultdict[str, _Said] = defaultdict(_Said)
    told: dict[str, Any] = json.loads(_run(command, root, {0, 1}))
    for each in told["generalDiagnostics"]:
        said = found[Path(each["file"]).name]
        row = each["range"]["start"]["line"] + 1
        message = each["message"].split("\n")[0]
        _note(said, row, each.get("rule", "syntax"), message,
              each["severity"] in {"error", "warning"})  # fmt: skip
    return found


def _note(said: _Said, row: int, code: str, message: str, error: bool) -> None:
    revealed = _REVEALED.match(message)
    if revealed:
        said.types[row] = _OWN.sub("", revealed[1])
    elif error:
        said.error(row, code, message)


def _run(command: Sequence[str], root: Path, expected: set[int]) -> str:
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode not in expected:
        raise RuntimeError(
            f"{command[2]} did not run:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def _compare(program: Program, said: Mapping[str, _Said]) -> Iterator[Problem]:
    lines = program.lines
    announced = _announced(lines)
    for checker in CHECKERS:
        codes = said[checker].codes
        for row in sorted({*codes, *announced[checker]}):
            line = lines[min(row, len(lines)) - 1]
            embedded = line.origin.path != program.origin.path
            if embedded and row not in announced[checker]:
                continue  # checked in its own file, with its own settings
            problem = _difference(
                line,
                checker,
                announced[checker].get(row, set()),
                codes.get(row, set()),
                said[checker].messages.get(row, []),
            )
            if problem:
                yield problem
    for row, texts in _revealed(lines):
        yield from _check_revealed(row, texts, lines, said)


def _announced(lines: Sequence[Line]) -> dict[str, dict[int, set[str]]]:
    # By line and not by token: a program may need a newer Python to parse.
    found: dict[str, dict[int, set[str]]] = {each: {} for each in CHECKERS}
    for row, line in enumerate(lines, start=1):
        for checker, codes in _ANNOUNCED.findall(line):
            found[checker][row] = set(codes.split(", "))
    return found


def _revealed(lines: Sequence[Line]) -> Iterator[tuple[int, list[str]]]:
    """Row and claimed types of each `reveal_type`."""
    for row, line in enumerate(lines, start=1):
        if not line.lstrip().startswith("reveal_type("):
            continue
        texts = [text for _, text in _CLAIM.findall(line)]
        for below in lines[row:]:
            found = _CLAIM.match(below)
            if found is None or found[1].strip():
                break
            texts.append(found[2])
        yield row, texts


def _difference(
    line: Line,
    checker: str,
    announced: set[str],
    codes: set[str],
    messages: Sequence[str],
) -> Problem | None:
    if len(codes) > 1:
        codes = codes - {_GENERAL}  # it goes with a name that says more
    if announced == codes:
        return None
    text = f"    {line.strip()}"
    if codes:
        told = "\n".join(f"  {message}" for message in messages)
        code = ", ".join(sorted(codes))
        message = (
            f"{checker} reports {code} here; mend it, or announce it with "
            f"# {checker}: {code}\n{text}\n{told}"
        )
    else:
        code = ", ".join(sorted(announced))
        message = f"{checker} does not report {code} here\n{text}"
    return Problem(line.origin, message)


def _check_revealed(
    row: int,
    texts: Sequence[str],
    lines: Sequence[Line],
    said: Mapping[str, _Said],
) -> Iterator[Problem]:
    """Hold `reveal_type(x)  # => int` against both checkers.

    Where they differ there is a line for each: `# => mypy: int`.
    """
    wanted = dict.fromkeys(CHECKERS, texts[0] if texts else "(no claim)")
    for text in texts:
        checker, colon, kind = text.partition(": ")
        if colon and checker in wanted:
            wanted[checker] = kind
    for checker, kind in wanted.items():
        got = said[checker].types.get(row, "(nothing)")
        if not matches(kind, got):
            line = lines[row - 1]
            yield Problem(
                line.origin,
                f"{checker} infers another type\n    {line.strip()}\n"
                f"  expected: {kind}\n  got:      {got}",
            )
