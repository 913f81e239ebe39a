"""Changes to what the site is built from: settings, assets, notebooks."""

import re
from collections.abc import Iterator
from pathlib import Path

from drift.mutant import Mutant, Text

__all__ = ["build_mutants"]

# Files that the site cannot do without, and that no tool would miss.
_FETCHED = (
    "theme/node_modules/mermaid/dist/mermaid.min.js",
    "theme/node_modules/pyodide/pyodide.asm.wasm",
    "theme/node_modules/pyodide/python_stdlib.zip",
)
_SETTINGS = re.compile(
    r"^  +- (?:[\w.&\"' :,+-]+: )?(?P<file>[\w/-]+\.(?:md|py|css|js))$"
)
_LISTED = re.compile(r"^  - (?P<name>[a-z][\w.-]*):?$")
_FAULTS = {
    "raises": "1 / 0",
    "stops with status 0": "raise SystemExit(0)",
    "writes to stderr": 'import sys; print("planted", file=sys.stderr)',
}


def build_mutants(root: Path) -> list[Mutant]:
    """Every change to the build that is known here.

    Args:
        root: The project.
    """
    return [
        *_of_settings(_text(root, "mkdocs.yml")),
        *_of_assets(root),
        *_of_notebooks(root),
        *_of_hooks(root),
    ]


def _text(root: Path, name: str) -> Text:
    return Text(name, (root / name).read_text(encoding="utf-8"))


def _of_settings(text: Text) -> Iterator[Mutant]:
    for number, line in enumerate(text.lines, start=1):
        start = text.offset(number)
        whole = (start, start + len(line) + 1, "")
        if _SETTINGS.match(line):
            yield text.mutant("build", "an entry is gone", whole)
        elif line.endswith(": warn"):
            end = start + len(line)
            edit = (end - len("warn"), end, "ignore")
            yield text.mutant("build", "a warning is ignored", edit)
        elif _LISTED.match(line):
            end = number  # with all that is set below it
            while text.lines[end].startswith("    "):
                end += 1
            edit = (start, text.offset(end + 1), "")
            yield text.mutant("build", "an extension is gone", edit)


def _of_assets(root: Path) -> Iterator[Mutant]:
    ours = (root / "theme" / "overrides").rglob("*")
    names = [f.relative_to(root).as_posix() for f in ours if f.is_file()]
    for name in (*sorted(names), *_FETCHED):
        yield Mutant("assets", name, 1, "", "the file is gone", ())
    for name in sorted(names):
        if name.endswith((".js", ".html")):
            text = _text(root, name)
            middle = text.offset(len(text.lines) // 2 + 1)
            edit = (middle, len(text.text), "")
            change = "the second half is gone"
            yield text.mutant("assets", change, edit)


def _of_notebooks(root: Path) -> Iterator[Mutant]:
    for path in sorted((root / "docs" / "notebooks").glob("*.py")):
        text = _text(root, path.relative_to(root).as_posix())
        cells = [
            number
            for number, line in enumerate(text.lines, start=1)
            if line.startswith("# %%") and "[markdown]" not in line
        ]
        for number in cells:
            at = text.offset(number + 1)
            for what, planted in _FAULTS.items():
                edit = (at, at, f"{planted}\n")
                yield text.mutant("notebooks", f"the cell {what}", edit)


def _of_hooks(root: Path) -> Iterator[Mutant]:
    for path in sorted((root / "hooks").glob("*.py")):
        text = _text(root, path.relative_to(root).as_posix())
        found = re.search(
            r"^def on_\w+\(.*?\) -> .*?:\n", text.text, re.M | re.S
        )
        if found is None:
            continue
        at = found.end()
        for planted in ("raise SystemExit(0)", "return"):
            edit = (at, at, f"    {planted}\n")
            change = f"a hook begins with `{planted}`"
            yield text.mutant("build", change, edit)
