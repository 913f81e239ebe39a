"""Runs a program as its reader would, and brings back what happened.

A script runs as `__main__`, in a process and an empty directory of its own,
under a time limit.  Its output is taken from the file descriptors, so what
child processes and C code print counts too.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from prove.bootstrap import Request
from prove.claims import Claim
from prove.forkserver import needs_rare
from prove.page import Program
from prove.pyodide import Pyodide
from prove.typecache import copy_cache
from prove.warm import Warm, environment

__all__ = ["Result", "Runner", "outlived", "read_events", "spawn"]

_LINGER = 2.0  # seconds in which what a script started must end after it
_SHELL_MARK = 'wc -c < "$PROVE_STDOUT" >> "$PROVE_EVENTS"; '


@dataclass
class Result:
    """What a program did.

    Attributes:
        events: The event lines written by `prove.bootstrap`.
        stdout: Everything written to file descriptor 1.
        stderr: Everything written to file descriptor 2.
        exitcode: Its exit status; negative for a signal.
        timed_out: Whether it was ended because its time was up.
        left_running: Whether processes that it started outlived it.
        folder: The directory it ran in, as its paths may show it.
        places: Beginnings of other paths of its interpreter, and what is
            shown instead of them.
    """

    events: list[dict[str, Any]] = field(default_factory=list)
    stdout: bytes = b""
    stderr: bytes = b""
    exitcode: int = 0
    timed_out: bool = False
    left_running: bool = False
    folder: str = ""
    places: tuple[tuple[str, str], ...] = ()


class Runner:
    """Runs programs one at a time, forking from a warm interpreter.

    Args:
        root: The project; folders that a program names are below it.
        forking: Whether to fork; by default, where the system can.  The
            other way starts an interpreter for each script.
        everywhere: Whether all Python is to run on Pyodide as well, and not
            only what needs a newer one.

    Attributes:
        pyodide: What runs it there.
    """

    def __init__(
        self,
        root: Path,
        forking: bool | None = None,
        everywhere: bool = True,
    ) -> None:
        self.root = root.resolve()
        self.everywhere = everywhere
        self.pyodide = Pyodide(self.root)
        if forking is None:
            forking = hasattr(os, "fork") and not os.environ.get("PROVE_PLAIN")
        self._forking = forking
        # One that has imported what most programs need, and one with more.
        self._servers: dict[bool, Warm] = {}

    def close(self) -> None:
        """End the warm interpreters."""
        for server in self._servers.values():
            server.close()
        self._servers = {}
        self.pyodide.close()

    def run(self, program: Program, claims: list[Claim]) -> Result:
        """Run a program.

        Args:
            program: The chain of blocks.
            claims: The claims in it, whose statements are watched.

        Returns:
            What it did; a program that fails is a result too.
        """
        # Resolved: on some systems the temporary folder is a link.
        base = Path(tempfile.mkdtemp(prefix="prove-")).resolve()
        try:
            folder = base / "work"
            if program.folder:
                shutil.copytree(
                    self.root / program.folder,
                    folder,
                    ignore=shutil.ignore_patterns(
                        "__pycache__", "*.so", "build", "dist", "*.egg-info"
                    ),
                )
            else:
                folder.mkdir()
            files = tuple(
                str(base / name) for name in ("stdout", "stderr", "events")
            )
            if program.language == "python":
                result = self._run_python(program, claims, folder, files)
            else:
                result = self._run_shell(program, folder, files)
            result.folder = str(folder)
            result.stdout = _read(files[0])
            result.stderr = _read(files[1])
            return result
        finally:
            shutil.rmtree(base, ignore_errors=True)

    def _run_python(
        self,
        program: Program,
        claims: list[Claim],
        folder: Path,
        files: tuple[str, ...],
    ) -> Result:
        script = folder / "main.py"
        script.write_text(program.text, encoding="utf-8")
        request: Request = {
            "folder": str(folder),
            "script": str(script),
            "files": (files[0], files[1], files[2]),
            "keys": [claim.key for claim in claims],
            "starts": program.starts,
            "environment": environment(),
        }
        if self._forking:
            server = self._server(needs_rare(program.text))
            result = _fork(server, request, program.timeout)
        else:
            code = (
                "import json, sys; from prove.bootstrap import become; "
                "become(json.loads(sys.argv[1]))"
            )
            command = [sys.executable, "-W", "error", "-c", code]
            result = spawn(
                [*command, json.dumps(request)],
                program.timeout,
                cwd=str(folder),
                env=environment(),
            )
        result.events = read_events(_read(files[2]))
        return result

    def _run_shell(
        self, program: Program, folder: Path, files: tuple[str, ...]
    ) -> Result:
        # The script stands beside the folder, which stays as a reader has it.
        script = folder.parent / f"main.{program.language}"
        text = [program.blocks[0].text]
        text += [_SHELL_MARK + block.text for block in program.blocks[1:]]
        script.write_text("".join(text), encoding="utf-8")
        marks = {"PROVE_STDOUT": files[0], "PROVE_EVENTS": files[2]}
        # Tools warn their users on stderr, where it is seen; making errors
        # of it would break them instead.
        variables = environment()
        del variables["PYTHONWARNINGS"]
        if "mypy" in program.text:
            cache = folder.parent / "mypy"
            copy_cache(cache)
            variables["MYPY_CACHE_DIR"] = str(cache)
        with open(files[0], "ab") as out, open(files[1], "ab") as err:
            result = spawn(
                ["bash", "-euo", "pipefail", str(script)],
                program.timeout,
                cwd=str(folder),
                env=variables | marks,
                stdout=out,
                stderr=err,
            )
        result.events = [
            {"kind": "block", "index": index, "offset": int(size)}
            for index, size in enumerate(_read(files[2]).split(), start=1)
        ]
        return result

    def _server(self, rare: bool) -> Warm:
        if rare not in self._servers:
            command = [sys.executable, "-W", "error", "-m", "prove.forkserver"]
            server = Warm(
                [*command, *["rare"] * rare],
                env=environment(),
                cwd=self.root,
            )
            self._servers[rare] = server
            server.line()  # it says when it is ready
        return self._servers[rare]


def _fork(server: Warm, request: Request, limit: float) -> Result:
    server.send(json.dumps(request))
    child = int(server.line())
    answer = server.line(limit)
    result = Result(timed_out=not answer)
    if not answer:
        _end_group(child)
        answer = server.line()
    result.exitcode = int(answer)
    result.left_running = outlived(child)
    return result


def read_events(text: bytes) -> list[dict[str, Any]]:
    """Read what `prove.bootstrap` wrote, an event a line.

    Args:
        text: The content of the event file.
    """
    return [json.loads(line) for line in text.splitlines()]


def spawn(command: list[str], limit: float, **options: Any) -> Result:
    """Run a command to its end, or until its time is up.

    Args:
        command: The program and its arguments.
        limit: Seconds that it may take.
        **options: As for `subprocess.Popen`.

    Returns:
        How it ended; its output goes where the options say.
    """
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, start_new_session=True, **options
    )
    result = Result()
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired:
        result.timed_out = True
        _end_group(process.pid)
        process.wait()
    result.exitcode = process.returncode
    result.left_running = outlived(process.pid)
    return result


def _end_group(group: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def outlived(group: int) -> bool:
    """Whether processes of a group go on; if so, they are ended.

    Args:
        group: Its number, which is the id of the process that led it.
    """
    deadline = time.monotonic() + _LINGER
    while time.monotonic() < deadline:
        if not _goes_on(group):
            return False
        time.sleep(0.01)  # polled: not ours, so nothing can be waited on
    _end_group(group)
    return True


def _goes_on(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    # It also finds those that have ended, until somebody asks how: whoever
    # adopted them may take seconds.
    if not Path("/proc/self/stat").exists():
        return True
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            told = stat.read_text(errors="replace").rpartition(")")[2].split()
            state, _parent, its_group = told[:3]
            if int(its_group) == group and state not in "ZX":
                return True
    return False


def _read(path: str) -> bytes:
    file = Path(path)
    return file.read_bytes() if file.exists() else b""
