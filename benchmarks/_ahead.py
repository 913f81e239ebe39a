"""Modules that mypyc compiled; built on first use, and when they change."""

from functools import cache
from types import ModuleType

from benchmarks._harness import ROOT
from examples.performance.jit.ahead import SUFFIX, compile_ahead, load

CHAPTER = ROOT / "examples" / "performance" / "jit"
BUILD = ROOT / ".build" / "benchmarks" / "jit"


@cache
def ahead(name: str) -> ModuleType:
    """Return the compiled twin of a plain module of the chapter."""
    source = CHAPTER / f"{name}.py"
    path = (BUILD / source.name).with_suffix(SUFFIX)
    if not path.exists() or path.stat().st_mtime < source.stat().st_mtime:
        BUILD.mkdir(parents=True, exist_ok=True)
        path = compile_ahead(source, BUILD)
    return load(path)
