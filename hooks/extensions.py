"""Rebuild extensions and messages when a source is newer than they are.

The commands are the Makefile's, so both give the same result.
"""

import os
import subprocess
import sys
import tomllib
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from prove.doctor import compiler_fault

log = get_plugin_logger("extensions")

COMMAND = [
    sys.executable,
    "-c",
    "from setuptools import setup; setup()",
    "-q",
    "build_ext",
    "--inplace",
]
MESSAGES = [
    sys.executable,
    *("-m", "grpc_tools.protoc"),
    *("--proto_path=.", "--python_out=.", "--pyi_out=."),
]
DECLARATIONS = ("*.pxd", "*.h", "*.hpp")


def extensions(root: Path) -> dict[Path, list[Path]]:
    """What is built from what, as it stands in `pyproject.toml`."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    modules = (
        project.get("tool", {}).get("setuptools", {}).get("ext-modules", [])
    )
    found: dict[Path, list[Path]] = {}
    for module in modules:
        stem = root.joinpath(*module["name"].split("."))
        built = stem.with_name(stem.name + EXTENSION_SUFFIXES[0])
        found[built] = [root / name for name in module.get("sources", [])]
    return found


def stale(root: Path) -> dict[Path, list[Path]]:
    """The extensions to build, each with the sources that ask for it.

    A declaration or a header counts against every extension that has a
    source in its folder. An extension that was never built asks with all of
    its sources.
    """
    found: dict[Path, list[Path]] = {}
    for built, own in extensions(root).items():
        declared = {
            path
            for folder in {path.parent for path in own}
            for pattern in DECLARATIONS
            for path in folder.glob(pattern)
        }
        sources = [*own, *sorted(declared)]
        made = built.stat().st_mtime if built.exists() else 0.0
        newer = [path for path in sources if path.stat().st_mtime > made]
        if newer or not made:
            found[built] = newer
    return found


def rebuild(root: Path) -> list[Path]:
    """Bring the extensions up to date; say which sources had changed.

    Raises:
        PluginError: The compiler refused; with what it said.
    """
    todo = stale(root)
    if not todo:
        return []
    changed = sorted({path for newer in todo.values() for path in newer})
    names = ", ".join(str(path.relative_to(root)) for path in changed[:3])
    more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
    log.info("compiling: %s%s changed", names or "nothing built yet", more)
    if fault := compiler_fault():
        raise PluginError(fault)
    own = extensions(root)
    for built, newer in todo.items():
        if not set(newer) <= set(own[built]):
            own[built][0].touch()  # setuptools does not look at headers
    settings = root / ".build" / "distutils.cfg"  # the Makefile writes it
    extra = {"DIST_EXTRA_CONFIG": str(settings)} if settings.exists() else {}
    _run(root, COMMAND, extra, "the Cython extensions do not compile")
    for built in todo:  # what needed no compiling is up to date as well
        if built.exists():
            built.touch()
    return changed


def compile_messages(root: Path) -> list[Path]:
    """Bring the classes of the messages up to date; say which were not.

    Raises:
        PluginError: The compiler refused a `.proto` file; with its line.
    """
    todo: list[Path] = []
    for path in sorted((root / "examples").rglob("*.proto")):
        made = path.with_name(f"{path.stem}_pb2.py")
        if not made.exists() or made.stat().st_mtime < path.stat().st_mtime:
            todo.append(path)
    if todo:
        names = [str(path.relative_to(root)) for path in todo]
        log.info("compiling: %s changed", ", ".join(names))
        _run(root, [*MESSAGES, *names], {}, "the messages do not compile")
    return todo


def _run(
    root: Path, command: list[str], extra: dict[str, str], refusal: str
) -> None:
    done = subprocess.run(
        command,
        cwd=root,
        env=os.environ | extra,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        told = (done.stderr or done.stdout)[-4000:]
        raise PluginError(f"{refusal}:\n{told}")


def on_pre_build(*, config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    rebuild(root)
    compile_messages(root)
