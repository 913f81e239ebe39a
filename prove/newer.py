"""Runs programs on a newer Python than this one.

Pyodide, a recent CPython compiled to WebAssembly, runs under Node from the
assets that the site itself is made of, so it is always there.  A newer
CPython that is found on this machine runs what says that it needs one.
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from prove.claims import Claim
from prove.elsewhere import Answer, Order
from prove.origin import Problem
from prove.page import Program
from prove.pyodide import NotRunError, Pyodide
from prove.runner import Result, read_events, spawn
from prove.warm import READER, environment

__all__ = ["Run", "pythons", "run_newer", "run_on_pyodide"]

_HERE = Path(__file__).resolve().parent


@dataclass
class Run:
    """One interpreter's run of a program.

    Attributes:
        version: The interpreter.
        claims: The claims that it found.
        problems: What kept it from running the program.
        result: What the program did.
    """

    version: str
    claims: list[Claim] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    result: Result = field(default_factory=Result)


def run_newer(
    program: Program, pyodide: Pyodide, needed: tuple[int, int]
) -> Iterator[Run]:
    """Run a program on every newer interpreter that is here.

    Args:
        program: The chain of blocks.
        pyodide: The one that is always there.
        needed: The oldest Python that can run it.

    Yields:
        What each interpreter made of it, Pyodide first.
    """
    yield run_on_pyodide(program, pyodide)
    for python in pythons(needed):
        yield _on_cpython(program, python)


def run_on_pyodide(program: Program, pyodide: Pyodide) -> Run:
    """Run a program on Pyodide.

    Args:
        program: The chain of blocks.
        pyodide: What runs it.

    Returns:
        What it made of it; that it could not run is a problem of the run.
    """
    variables = READER | {"HOME": "/home", "PATH": "/bin"}
    order = _order(program, "/prove/work", "/prove", variables)
    try:
        told = pyodide.run(order, program.timeout)
    except NotRunError as reason:
        message = f"cannot be run: {reason}"
        return Run("Pyodide", problems=[Problem(program.origin, message)])
    result = Result(folder="/prove/work", timed_out=not told)
    if told.get("failed", not told):
        result.exitcode = 1
        result.stderr = str(told.get("failed", "")).encode()
        return Run("Pyodide", result=result)
    result.exitcode = told["exitcode"]
    left = {
        name: base64.b64decode(told[name])
        for name in ("stdout", "stderr", "events", "answer")
    }
    run = _run(program, "Pyodide", left, result)
    major, minor, *_ = run.version.split(".")
    library = f"/lib/python{major}{minor}.zip/"
    result.places = (("/project/", ""), (library, ".../"))
    return run


@cache
def pythons(needed: tuple[int, int]) -> tuple[str, ...]:
    """The newer CPythons on this machine, one for each version.

    Args:
        needed: The oldest that will do.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [
        str(p) for p in sorted(pyenv.glob("versions/3.*/bin/python"))
    ]
    for minor in range(needed[1], needed[1] + 6):
        found = shutil.which(f"python3.{minor}")
        candidates += [found] if found else []
    told: dict[str, str] = {}
    for python in candidates:
        code = "import sys; print(*sys.version_info[:3])"
        done = subprocess.run(
            [python, "-c", code], capture_output=True, text=True
        )
        if done.returncode:
            continue  # a shim for a version that is not installed
        major, minor_text, _ = done.stdout.split()
        if (int(major), int(minor_text)) >= needed:
            told.setdefault(f"{major}.{minor_text}", python)
    return tuple(told[version] for version in sorted(told))


def _order(
    program: Program, folder: str, base: str, variables: dict[str, str]
) -> Order:
    files = (f"{base}/stdout", f"{base}/stderr", f"{base}/events")
    return {
        "request": {
            "folder": folder,
            "script": f"{folder}/main.py",
            "files": files,
            "keys": [],
            "starts": program.starts,
            "environment": variables,
        },
        "lines": [str(line) for line in program.lines],
        "copy": program.folder,
        "answer": f"{base}/answer",
    }


def _on_cpython(program: Program, python: str) -> Run:
    with tempfile.TemporaryDirectory(prefix="prove-") as name:
        base = Path(name).resolve()
        folder = base / "work"
        folder.mkdir()
        script = folder / "main.py"
        script.write_text(program.text, encoding="utf-8")
        order = _order(program, str(folder), str(base), environment())
        (base / "order").write_text(json.dumps(order), encoding="utf-8")
        code = (
            "import json, pathlib, sys; sys.path.insert(1, sys.argv[2]); "
            "from prove.elsewhere import run; del sys.path[1]; "
            "run(json.loads(pathlib.Path(sys.argv[1]).read_text('utf-8')))"
        )
        command = [python, "-W", "error", "-c", code]
        command += [str(base / "order"), str(_HERE.parent)]
        with (base / "stderr").open("ab") as stderr:
            result = spawn(
                command,
                program.timeout,
                cwd=str(folder),
                env=environment(),
                stdout=stderr,  # what comes before the script is no output
                stderr=stderr,
            )
        result.folder = str(folder)
        left = {
            name: path.read_bytes() if path.exists() else b""
            for name in ("stdout", "stderr", "events", "answer")
            for path in [base / name]
        }
    return _run(program, python, left, result)


def _run(
    program: Program, name: str, left: dict[str, bytes], result: Result
) -> Run:
    result.stdout, result.stderr = left["stdout"], left["stderr"]
    result.events = read_events(left["events"])
    if not left["answer"]:
        return Run(name, result=result)
    answer: Answer = json.loads(left["answer"])
    claims = [
        Claim((key[0], key[1]), rows, columns, texts, typed)
        for key, rows, columns, texts, typed in answer["claims"]
    ]
    problems = [
        Problem(program.lines[row - 1].origin, message)
        for row, message in answer["problems"]
    ]
    return Run(answer["version"], claims, problems, result)
