"""What the project has: its files, its modules, the targets of `make`."""

import difflib
import os
import re
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

from prove.vocabulary import Vocabulary, read_file

__all__ = ["Project"]

_OUTSIDE = frozenset(
    ["__pycache__", "node_modules", "site", "build", "proven_python.egg-info"]
)
_SOURCES = (".py", ".pyi", ".pyx")
_MADE = ("c", "cpp", "html")  # of a Cython source, and then not kept


class Project:
    """The folder that pages speak of.

    Args:
        root: Where it is.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def has_file(self, path: str) -> bool:
        """Whether there is a file or a folder.

        Args:
            path: Its path or the end of it; `*` and `<word>` stand for any.
        """
        pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
        if any(
            fnmatchcase(each, pattern) or fnmatchcase(each, f"*/{pattern}")
            for each in self._files
        ):
            return True
        stem, _, suffix = pattern.rpartition(".")
        return suffix in _MADE and self.has_file(f"{stem}.pyx")

    def near(self, path: str) -> str:
        """The path that was meant, perhaps, or "".

        Args:
            path: A path that is not there.
        """
        return next(iter(difflib.get_close_matches(path, self._files, 1)), "")

    @cached_property
    def _files(self) -> list[str]:
        found = []
        for folder, inside, files in os.walk(self.root):
            inside[:] = [
                each
                for each in inside
                if each not in _OUTSIDE and not each.startswith(".")
            ]
            base = Path(folder).relative_to(self.root)
            found += [(base / each).as_posix() for each in [*inside, *files]]
        return found

    @cached_property
    def targets(self) -> list[str]:
        """What can be made."""
        makefile = self.root / "Makefile"
        if not makefile.is_file():
            return []
        text = makefile.read_text(encoding="utf-8")
        return re.findall(r"^(\w+):", text, re.MULTILINE)

    def owns(self, name: str) -> bool:
        """Whether the first part of a dotted name is a folder of ours.

        Args:
            name: The dotted name.
        """
        return (self.root / name.partition(".")[0]).is_dir()

    def module(self, name: str) -> tuple[Vocabulary | None, list[str]]:
        """Find the module that a dotted name is in.

        Args:
            name: The dotted name.

        Returns:
            The module, or None for a folder, and the parts beyond it.
        """
        parts = name.split(".")
        place = self.root
        for number, part in enumerate(parts):
            place = place / part
            for suffix in _SOURCES:
                file = place.with_name(f"{part}{suffix}")
                if file.is_file():
                    return read_file(file), parts[number + 1 :]
            if not place.is_dir():
                start = place.with_name("__init__.py")
                known = read_file(start) if start.is_file() else None
                return known, parts[number:]
        return None, []
