"""Finds the claims of a script and runs it, on whatever Python this is.

A page may use syntax that the interpreter of the tests cannot parse.  Then
a newer one does all of it: a CPython on this machine, or Pyodide.  Only the
standard library, and those modules of ours that need no more, are imported.
"""

import asyncio
import atexit
import gc
import json
import os
import platform
import random
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypedDict

from prove.bootstrap import Request, become
from prove.claims import find_claims
from prove.origin import Line, Origin

__all__ = ["LACKS", "PROJECT", "Answer", "Order", "run", "run_to_its_end"]

PROJECT = "/project"  # where Pyodide finds the modules of the project
LACKS = "Pyodide has no "  # how what we take away says so


class Order(TypedDict):
    """A script to run.

    Attributes:
        request: As for `prove.bootstrap`, without its keys.
        lines: The lines of the script.
        copy: The folder of the project that it runs in a copy of, or "".
        answer: Where the answer is to be written.
    """

    request: Request
    lines: list[str]
    copy: str
    answer: str


class Answer(TypedDict):
    """What was found in a script before it ran.

    Attributes:
        version: The version of the interpreter.
        claims: The fields of each claim.
        problems: Line of the script and message of each problem; when there
            are any, the script was not run.
    """

    version: str
    claims: list[tuple[tuple[int, int], list[int], list[int], list[str], bool]]
    problems: list[tuple[int, str]]


def run(order: Order) -> None:
    """Find the claims of a script, write them down, and become the script.

    Args:
        order: The script.

    Raises:
        SystemExit: As the script does.
    """
    lines = [
        Line(text, Origin("main.py", row))
        for row, text in enumerate(order["lines"], start=1)
    ]
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
        answer["problems"].append((line.origin.line, message))
    else:
        answer["claims"] = [
            (c.key, c.rows, c.columns, c.texts, c.typed) for c in claims
        ]
        answer["problems"] = [(p.origin.line, p.message) for p in problems]
        order["request"]["keys"] = [c.key for c in claims if not c.typed]
    Path(order["answer"]).write_text(json.dumps(answer), encoding="utf-8")
    if not answer["problems"]:
        become(order["request"])


def run_to_its_end(order_text: str) -> int:
    """Run a script inside Pyodide, whose process goes on after it.

    Args:
        order_text: An `Order`, as JSON.

    Returns:
        The exit status that its process would have had.
    """
    _be_as_elsewhere()
    status: Any = 0
    try:
        run(json.loads(order_text))
    except SystemExit as stop:
        status = stop.code
    if status is not None and not isinstance(status, int):
        print(status, file=sys.stderr)
        status = 1
    # What an interpreter does when it shuts down.
    atexit._run_exitfuncs()
    sys.modules.pop("__main__", None)
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    return status or 0


def _be_as_elsewhere() -> None:
    """Take away what is of Pyodide alone, or only looks as if it worked."""
    sys.path_importer_cache.pop(PROJECT, None)  # it was empty then
    random.seed()  # or all would draw the same
    sys.excepthook = sys.__excepthook__
    asyncio.events._set_running_loop(None)
    events: Any = asyncio.events  # what is private in it is not in its stub
    base = events._BaseDefaultEventLoopPolicy
    events._event_loop_policy = type("_", (base,), {"_loop_factory": _Loop})()
    os.system = _lacking("processes")
    socket.socket.__init__ = _lacking("sockets")  # type: ignore[method-assign]


def _lacking(what: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(LACKS + what)

    return refuse


class _Sleeper:
    """A selector for a loop that has nothing to select from."""

    def select(self, timeout: float | None) -> list[Any]:
        """Wait: only the clock can bring news here."""
        if timeout is None:
            raise RuntimeError("nothing is left that could wake this loop")
        time.sleep(timeout)
        return []


class _Loop(asyncio.BaseEventLoop):
    """The standard library's own loop, where Pyodide would put JavaScript's.

    That one knows no `Runner`, and lets a task live on that `asyncio.run`
    would have cancelled.
    """

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Sleeper()

    def _process_events(self, events: list[Any]) -> None:
        """Nothing was selected."""

    def _write_to_self(self) -> None:
        """There is no other thread that would wake this one."""

    add_signal_handler = _lacking("signals")  # type: ignore[assignment]
