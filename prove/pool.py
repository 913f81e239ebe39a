"""Proves programs side by side, as many at a time as there are cores.

A program waits for its process most of the time, so threads will do.
"""

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from prove.page import Program
from prove.program import Verdict, prove
from prove.runner import Runner

__all__ = ["Pool"]


class Pool:
    """Runners, each with a warm interpreter, and threads that drive them.

    Args:
        root: The project.
        size: How many programs run at a time; by default, as many as there
            are cores for this process.
    """

    def __init__(self, root: Path, size: int | None = None) -> None:
        size = size or _cores()
        self._runners = [Runner(root) for _ in range(size)]
        self._idle: SimpleQueue[Runner] = SimpleQueue()
        for runner in self._runners:
            self._idle.put(runner)
        self._threads = ThreadPoolExecutor(size)

    def close(self) -> None:
        """Forget the programs that have not begun, and end the runners."""
        self._threads.shutdown(cancel_futures=True)
        for runner in self._runners:
            runner.close()

    def prove(self, programs: Iterable[Program]) -> list[Future[Verdict]]:
        """Begin to prove programs.

        Args:
            programs: The chains of blocks, first come first served.

        Returns:
            A verdict to wait for, for each program.
        """
        return [self._threads.submit(self._prove, each) for each in programs]

    def _prove(self, program: Program) -> Verdict:
        runner = self._idle.get()
        try:
            return prove(program, runner)
        finally:
            self._idle.put(runner)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
