"""Which checks of `make test` a change has to get past.

All of them would take minutes for each change, so those that have to do
with the changed file are run, the quickest first.  Each is a part of `make
test`: what one of them notices, `make test` notices.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from drift.copies import PYTEST
from drift.mutant import Mutant
from prove.source import expand_file

__all__ = ["Gate", "Gates"]

Gate = tuple[str, tuple[str, ...], float]  # name, arguments of python, seconds

_PYTEST = (
    *PYTEST,
    "-x",
    "-rfE",
    "-q",
    "-p",
    "no:cacheprovider",
    "--no-header",
)
_TYPES: tuple[Gate, ...] = (
    ("mypy", ("-m", "mypy", "--strict", "--no-error-summary", "."), 300.0),
    ("pyright", ("-m", "pyright", "--warnings"), 300.0),
    ("types of pages", (*_PYTEST, "tests/prove/test_this_project.py"), 300.0),
)
_LINT: tuple[Gate, ...] = (
    ("ruff", ("-m", "ruff", "check", "--quiet", "."), 60.0),
    ("docstrings", (*_PYTEST, "tests/house/test_docstrings.py"), 60.0),
)
_BUILD: Gate = (
    "strict build",
    ("-m", "mkdocs", "build", "--strict", "--clean", "-d", ".build/drift"),
    300.0,
)
_BUILT: Gate = (
    "the built site",
    (
        *_PYTEST,
        *(
            f"tests/site/test_{name}.py"
            for name in ("pages", "census", "hooks", "proof_line")
        ),
    ),
    300.0,
)
_BROWSER: tuple[Gate, ...] = (
    (
        "the site's settings",
        (*_PYTEST, "tests/site/test_strict_build.py"),
        300.0,
    ),
    ("the browser", (*_PYTEST, "tests/site/test_browser.py"), 900.0),
)
_NEWER: Gate = (
    "Python 3.14",
    (*_PYTEST, "tests/prove/test_newer.py", "tests/prove/test_everywhere.py"),
    300.0,
)
_HOOKS: Gate = (
    "the hooks' tests",
    (*_PYTEST, "tests/site/test_hooks.py", "tests/site/test_proof_line.py"),
    300.0,
)
_COMPILE: Gate = (
    "compiler",
    (
        *("-c", "from setuptools import setup; setup()"),
        *("--quiet", "build_ext", "--inplace"),
    ),
    300.0,
)
_NAME = re.compile(r"\bexamples[./][\w./]+")
_IMPORT = re.compile(r"from (examples[\w.]*) import (\([^)]*\)|[^\n#]*)")


class Gates:
    """Knows which tests and pages use which module.

    Args:
        root: The project.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        modules = [
            path.relative_to(root).as_posix()
            for path in sorted((root / "examples").rglob("*.py*"))
            if path.suffix in {".py", ".pyx", ".pxd"}
        ]
        self._modules = set(modules)
        self._imports = {name: self._used_by(name) for name in modules}
        tests = sorted((root / "tests").rglob("test_*.py"))
        self._direct = {
            path.relative_to(root).as_posix(): self._named(
                path.read_text(encoding="utf-8")
            )
            for path in tests
            if path.relative_to(root).parts[1] not in {"prove", "site"}
        }
        self._users = {
            name: self._reach(used) for name, used in self._direct.items()
        }
        self._pages: dict[str, set[str]] = {}
        self._embeds: dict[str, set[str]] = {}
        for path in sorted((root / "docs").rglob("*.md")):
            name = path.relative_to(root).as_posix()
            lines, _ = expand_file(path, root)
            embedded = {line.origin.path for line in lines} & self._modules
            text = "\n".join(lines)
            self._embeds[name] = embedded
            self._pages[name] = self._reach(self._named(text) | embedded)

    def of(self, mutant: Mutant) -> Iterator[Gate]:
        """The checks for a change, the quickest first.

        Args:
            mutant: The change.
        """
        path = mutant.path
        if path.startswith("docs/") and path.endswith(".md"):
            yield self._pytest(path, [path])
            yield _TYPES[2]
            yield from (_BUILD, _BUILT)
            if mutant.kind == "diagrams":
                yield from _BROWSER
        elif path.startswith("examples/"):
            if path.endswith((".pyx", ".pxd")) or self._is_compiled(path):
                yield _COMPILE
            if mutant.kind == "types":
                yield _TYPES[0]
            for name, found in self._tests(path).items():
                if found:
                    yield self._pytest(name, found)
            # What a checker or the reference could tell of the change.
            if mutant.kind in {"types", "signatures", "async-ness"}:
                yield from _LINT
                yield from _TYPES[mutant.kind == "types" :]
                yield _BUILD
        else:
            if "/pyodide/" in path:
                yield _NEWER
            if path.startswith("hooks/"):
                yield _HOOKS
            yield from (_BUILD, _BUILT, *_BROWSER)

    def _pytest(self, name: str, paths: list[str]) -> Gate:
        return name, (*_PYTEST, *paths), 300.0

    def _tests(self, module: str) -> dict[str, list[str]]:
        """Tests and pages that are about a module, or that also use it."""
        tests = [t for t, used in self._users.items() if module in used]
        own = [t for t in tests if module in self._direct[t]]
        pages = [p for p, used in self._pages.items() if module in used]
        shown = [p for p in pages if module in self._embeds[p]]
        rest = {*tests, *pages} - {*own, *shown}
        return {
            "its tests": own,
            "its pages": shown,
            "other tests and pages": sorted(rest),
        }

    def _is_compiled(self, path: str) -> bool:
        settings = (self._root / "pyproject.toml").read_text(encoding="utf-8")
        return f'"{path}"' in settings

    def _named(self, text: str) -> set[str]:
        """The modules that a text names, in an import or a path."""
        found = set()
        for name in _NAME.findall(text):
            parts = name.strip("./").replace("/", ".").split(".")
            for end in range(len(parts), 1, -1):
                stem = "/".join(parts[:end])
                known = {f"{stem}{suffix}" for suffix in (".py", ".pyx")}
                found |= known & self._modules
        for line in _IMPORT.findall(text):
            package = line[0].replace(".", "/")
            for word in re.findall(r"\w+", line[1]):
                found |= {
                    f"{package}/{word}{suffix}" for suffix in (".py", ".pyx")
                } & self._modules
        # A compiled module has another name than its source at times.
        for name in [*found]:
            found |= {name.replace("_compiled.py", ".py")} & self._modules
        return found

    def _used_by(self, module: str) -> set[str]:
        text = (self._root / module).read_text(encoding="utf-8")
        if not module.endswith(".py"):
            return self._named(text)
        found = set()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom | ast.Import):
                found |= self._named(ast.unparse(node))
        return found

    def _reach(self, modules: set[str]) -> set[str]:
        """Modules with all that they import, directly or not."""
        seen: set[str] = set()
        pending = [*modules]
        while pending:
            module = pending.pop()
            if module not in seen:
                seen.add(module)
                pending.extend(self._imports.get(module, ()))
        return seen
