"""What mypy knows of the standard library before a page calls it.

A reader's second run of mypy takes a fifth of the first, which reads the
stubs.  A page is run like a second one: each program that calls mypy gets a
copy of the same cache, in which nothing but the stubs has been read.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from prove.forkserver import COMMON, RARE

__all__ = ["copy_cache"]

_HOME = Path(__file__).resolve().parent.parent / ".build"


def copy_cache(place: Path, home: Path = _HOME) -> None:
    """Put a warm cache where a program can write to it.

    Args:
        place: The folder to make.
        home: Where the original is kept.
    """
    original = home / f"mypy-{version('mypy')}"
    if not original.is_dir():
        _make(original)
    shutil.copytree(original, place)


def _make(original: Path) -> None:
    original.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=original.parent) as name:
        draft = Path(name) / "cache"
        command = [
            *(sys.executable, "-m", "mypy", "--cache-dir", str(draft)),
            *("--config-file", os.devnull),
            *("-c", f"import {', '.join((*COMMON, *RARE))}"),
        ]
        subprocess.run(command, cwd=name, check=True, capture_output=True)
        with contextlib.suppress(OSError):  # another process was faster
            draft.rename(original)
