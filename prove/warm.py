"""Processes that are started once, and answer many times in lines."""

import os
import selectors
import subprocess
import sysconfig
import time
from typing import Any

__all__ = ["READER", "Warm", "environment"]

# What every program finds in its environment.
READER = {
    "PYTHONWARNINGS": "error",
    "NO_COLOR": "1",
    "TERM": "dumb",
    "COLUMNS": "80",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}


class Warm:
    """A process that answers in lines.

    Args:
        command: The program and its arguments.
        **options: As for `subprocess.Popen`.
    """

    def __init__(self, command: list[str], **options: Any) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            **options,
        )
        # Read by hand: a buffer of the standard library's would take in two
        # lines at once, and the second could not be waited for.
        self._read = b""

    def send(self, line: str) -> None:
        """Send it a line.

        Args:
            line: The text, without its end.
        """
        assert self._process.stdin is not None
        pending = line.encode() + b"\n"
        while pending:  # unbuffered, so one write may not take it all
            taken = self._process.stdin.write(pending)
            pending = pending[taken or 0 :]

    def line(self, limit: float | None = None) -> str:
        """Its next line, or "" when the time is up.

        Args:
            limit: Seconds to wait; by default, for as long as it takes.

        Raises:
            RuntimeError: It ended instead.
        """
        assert self._process.stdout is not None
        end = None if limit is None else time.monotonic() + limit
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while b"\n" not in self._read:
                left = None if end is None else end - time.monotonic()
                if (left is not None and left <= 0) or not selector.select(
                    left
                ):
                    return ""
                more = os.read(self._process.stdout.fileno(), 65536)
                if not more:
                    raise RuntimeError("the warm interpreter ended")
                self._read += more
        line, _, self._read = self._read.partition(b"\n")
        return line.decode().strip()

    def close(self) -> None:
        """Close its input, at which it ends, and wait for that."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait()

    def kill(self) -> None:
        """End it without asking."""
        self._process.kill()
        self.close()


def environment() -> dict[str, str]:
    """The environment of a reader: nothing of the test run leaks in.

    Returns:
        The variables, for a process that runs a program.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTEST", "COV_", "PROVE", "PYTHON"))
    }
    scripts = sysconfig.get_path("scripts")
    path = scripts + os.pathsep + os.environ.get("PATH", "")
    return kept | READER | {"PATH": path}
