"""The names of the standard library, on this Python and on newer ones.

`prove/inventory.py` lists them on each interpreter.  The lists are kept in
`.build/names`, under the digest of all that they depend on.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from prove.newer import run_newer
from prove.origin import Line, Origin
from prove.page import Block, Program
from prove.pyodide import PYODIDE, Pyodide
from prove.whole import write_whole

__all__ = ["Inventory", "kept", "newer", "standard"]

Version = tuple[int, int]

_SCRIPT = Path(__file__).with_name("inventory.py")
_HOME = Path(__file__).resolve().parents[1]
_BUILD = _HOME / ".build" / "names"


@dataclass(frozen=True)
class Inventory:
    """What one Python's standard library names.

    Attributes:
        dotted: Modules, their names, and the members of classes, in full.
        parameters: The names of parameters.
    """

    dotted: frozenset[str]
    parameters: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """The last parts of all dotted names."""
        return frozenset(each.rpartition(".")[2] for each in self.dotted)

    @cached_property
    def modules(self) -> frozenset[str]:
        """The first parts of all dotted names."""
        return frozenset(each.partition(".")[0] for each in self.dotted)

    def full(self, name: str) -> str:
        """A dotted name in full, or "" when it is none.

        Args:
            name: As it is written; a builtin needs no module before it.
        """
        for each in (name, f"builtins.{name}"):
            if each in self.dotted:
                return each
        return ""


@cache
def standard() -> Inventory:
    """The standard library of this Python."""
    # -P: our `numbers` beside the script is not the standard library's.
    command = [sys.executable, "-P", str(_SCRIPT)]
    file = kept("this", [platform.python_version(), sys.platform, "-P"])
    if not file.is_file():
        done = subprocess.run(command, capture_output=True, check=True)
        write_whole(file, done.stdout)
    return _read(file)


@cache
def newer(floor: Version) -> dict[Version, Inventory]:
    """The standard libraries of newer Pythons, as far as they are here.

    Args:
        floor: The version that these are newer than.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    pyodide = _HOME / PYODIDE / "package.json"
    parts = sorted(str(each) for each in pyenv.glob("versions/3.*"))
    parts += [shutil.which(f"python3.{n}") or "" for n in range(12, 20)]
    parts.append(f"{floor[0]}.{floor[1]}")
    if pyodide.is_file():
        parts.append(pyodide.read_text(encoding="utf-8"))
    folder = kept("newer", parts).with_suffix("")
    if not folder.is_dir():
        _list_newer(folder, (floor[0], floor[1] + 1))
    return {
        (3, int(file.stem.partition(".")[2])): _read(file)
        for file in sorted(folder.glob("3.*.txt"))
    }


def _list_newer(folder: Path, needed: Version) -> None:
    name = _SCRIPT.relative_to(_HOME).as_posix()
    text = _SCRIPT.read_text(encoding="utf-8").split("\n")
    lines = [Line(line, Origin(name, n)) for n, line in enumerate(text, 1)]
    said = {"timeout": "120"}
    block = Block(Origin(name, 1), "python", "", tuple(lines), said)
    told: dict[str, bytes] = {}
    pyodide = Pyodide(_HOME)
    for run in run_newer(Program([block]), pyodide, needed):
        if run.result.exitcode == 0 and run.result.stdout:
            version = ".".join(run.version.split()[0].split(".")[:2])
            found = told.get(version, b"")  # Pyodide lacks some modules
            told[version] = found + run.result.stdout
    pyodide.close()
    draft = folder.with_name(f"{folder.name}.{os.getpid()}")
    for version, found in told.items():
        write_whole(draft / f"{version}.txt", found)
    if told and not folder.exists():
        draft.rename(folder)


def kept(name: str, parts: Iterable[str]) -> Path:
    """The file that keeps an answer.

    Args:
        name: What is answered.
        parts: What the answer depends on, besides the script.
    """
    digest = hashlib.sha256(_SCRIPT.read_bytes())
    for part in parts:
        digest.update(b"\0" + part.encode())
    return _BUILD / f"{name}-{digest.hexdigest()[:16]}.txt"


def _read(file: Path) -> Inventory:
    lines = file.read_text(encoding="utf-8").split()
    dotted = {line for line in lines if line[0] != "="}
    parameters = {line[1:] for line in lines if line[0] == "="}
    return Inventory(frozenset(dotted), frozenset(parameters))
