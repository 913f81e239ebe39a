"""Copies of the project to break, each with an environment of its own.

Only the browser assets are shared, by hard links: nothing writes to them.
What is changed in a copy is put beside and moved into place.
"""

import contextlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drift.mutant import Mutant, changed
from prove.warm import Warm

__all__ = ["PYTEST", "Copy", "Outcome"]

PYTEST = ("-m", "pytest")

_LEFT_OUT = {".venv", ".git", ".hypothesis", ".pytest_cache", ".ruff_cache"}


@dataclass
class Outcome:
    """How a command ended.

    Attributes:
        passed: Whether it found nothing wrong, within its time.
        told: The end of what it wrote.
    """

    passed: bool
    told: str


class Copy:
    """A copy of the project.

    Args:
        root: The project.
        folder: Where to put the copy; it must not exist.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        folder.mkdir(parents=True)
        for each in sorted(root.iterdir()):
            target = folder / each.name
            if each.name in _LEFT_OUT or each == root / "site":
                continue
            if not each.is_dir():
                shutil.copy2(each, target)
                continue
            shutil.copytree(
                each,
                target,
                ignore=shutil.ignore_patterns("__pycache__"),
                symlinks=True,
                copy_function=_link_or_copy,
            )
        # Tools go by .gitignore where there is a repository.
        (folder / ".git").mkdir()
        self._environment()
        self._times = itertools.count(1)
        self._testers: Warm | None = None

    def _environment(self) -> None:
        """Make an environment that finds the copy before the project."""
        environment = self.folder / ".venv"
        command = [sys.executable, "-m", "venv", "--without-pip"]
        subprocess.run([*command, str(environment)], check=True)
        self.python = environment / "bin" / "python"
        for tool in Path(sysconfig.get_path("scripts")).iterdir():
            own = environment / "bin" / tool.name
            if not own.exists() and not tool.name.startswith("python"):
                own.symlink_to(tool)
        # Some packages keep data beside their code.
        shared = Path(sysconfig.get_path("data")) / "share"
        (environment / "share").symlink_to(shared)
        packages = next(environment.glob("lib/python3.*/site-packages"))
        borrowed = sysconfig.get_path("purelib")
        (packages / "copy.pth").write_text(
            # The second line is for pyright, which reads no code here.
            f"{self.folder}\n{borrowed}\n"
            f"import site; site.addsitedir({borrowed!r})\n",
            encoding="utf-8",
        )

    def plant(self, mutant: Mutant) -> None:
        """Make a change.

        Args:
            mutant: The change; none of a file that was changed before.

        Raises:
            ValueError: The file is not what the change was made for.
        """
        path = self.folder / mutant.path
        if not mutant.edits:
            path.unlink()
            return
        text = (self.root / mutant.path).read_text(encoding="utf-8")
        row = text.split("\n")[mutant.line - 1].strip()
        if row != mutant.source:
            raise ValueError(f"{mutant.path} was changed meanwhile")
        self._write(path, changed(text, mutant.edits))

    def mend(self, mutant: Mutant) -> None:
        """Take a change back.

        Args:
            mutant: The change.
        """
        path = self.folder / mutant.path
        draft = path.with_name(f"{path.name}.mended")
        _link_or_copy(str(self.root / mutant.path), str(draft))
        if _is_compiled(path):
            os.utime(draft)  # so that it is compiled anew
        draft.replace(path)

    def _write(self, path: Path, text: str) -> None:
        draft = path.with_name(f"{path.name}.mutant")
        draft.write_text(text, encoding="utf-8")
        if not _is_compiled(path):
            # Bytecode is kept by time and size, and a mutant may differ in
            # neither from the one before.
            moment = 10**9 + next(self._times)
            os.utime(draft, (moment, moment))
        draft.replace(path)

    def run(self, command: Sequence[str], limit: float) -> Outcome:
        """Run a command of this copy's Python.

        Args:
            command: What comes after `python`.
            limit: Seconds that it may take; then it has noticed something.
        """
        if command[:2] == PYTEST:
            return self._test(command[2:], limit)
        log = self.folder / "outcome.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [str(self.python), *command],
                cwd=self.folder,
                env=self._variables(),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                status = process.wait(limit)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return Outcome(False, f"took longer than {limit:g} s")
        return Outcome(status == 0, _end_of(log))

    def _test(self, arguments: Sequence[str], limit: float) -> Outcome:
        """Run pytest in a process that has imported it already."""
        if self._testers is None:
            self._testers = Warm(
                [str(self.python), "-m", "drift.testers"],
                cwd=self.folder,
                env=self._variables(),
            )
            self._testers.line()  # it says when it is ready
        log = self.folder / "outcome.log"
        self._testers.send(json.dumps([[*arguments], str(log)]))
        child = int(self._testers.line())
        status = self._testers.line(limit)
        # What a test has started does not live on.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        if not status:
            self._testers.line()
            return Outcome(False, f"took longer than {limit:g} s")
        return Outcome(int(status) == 0, _end_of(log))

    def close(self) -> None:
        """End the process that was started for it."""
        if self._testers is not None:
            self._testers.close()
        self._testers = None

    def _variables(self) -> dict[str, str]:
        variables = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTEST", "COV_", "PROVE", "PYTHON"))
        }
        variables["PATH"] = f"{self.python.parent}:{variables['PATH']}"
        return variables


def _is_compiled(path: Path) -> bool:
    """Whether a compiled module is made of a file; that goes by its age."""
    if path.suffix in {".pyx", ".pxd"}:
        return True
    return path.suffix == ".py" and any(path.parent.glob(f"{path.stem}*.so"))


def _end_of(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")
    return text[-3000:]


def _link_or_copy(source: str, target: str) -> None:
    if "node_modules" in source:
        try:
            os.link(source, target)
        except OSError:  # on another file system
            pass
        else:
            return
    shutil.copy2(source, target)
