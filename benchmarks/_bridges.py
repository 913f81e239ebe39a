"""One C function, reached over several bridges; built on first use."""

import ctypes
import importlib.util
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, cast

from benchmarks._harness import ROOT
from examples.performance.cython import julia, terrain_native

EscapeTime = Callable[[float, float, int], int]

BUILD = ROOT / ".build" / "benchmarks"
SUFFIX = str(sysconfig.get_config_var("EXT_SUFFIX"))
SOURCE = ROOT / "examples" / "performance" / "cython" / "terrain.c"
PYBIND = """
#include <pybind11/pybind11.h>
extern "C" {
#include "terrain.h"
}
PYBIND11_MODULE(bridge_pybind11, module)
{
    module.def("escape_time", &terrain_escape_time);
}
"""


@cache
def by_ctypes() -> EscapeTime:
    """Find the function in a shared object that already holds it."""
    library = ctypes.CDLL(terrain_native.__file__)
    function = library.terrain_escape_time
    function.argtypes = [ctypes.c_double, ctypes.c_double, ctypes.c_int]
    function.restype = ctypes.c_int
    return cast(EscapeTime, function)


@cache
def by_cffi() -> EscapeTime:
    """Let cffi write and compile a module (its API mode)."""
    if not (path := built("bridge_cffi")).exists():
        cffi: Any = importlib.import_module("cffi")
        writer = cffi.FFI()
        writer.cdef("int terrain_escape_time(double, double, int);")
        writer.set_source(
            "bridge_cffi",
            '#include "terrain.h"',
            sources=[str(SOURCE)],
            include_dirs=[str(SOURCE.parent)],
            extra_compile_args=["-O3"],
        )
        writer.compile(tmpdir=str(BUILD))
    return cast(EscapeTime, load(path).lib.terrain_escape_time)


@cache
def by_pybind11() -> EscapeTime:
    """Compile a module that is written in C++."""
    if not (path := built("bridge_pybind11")).exists():
        pybind11: Any = importlib.import_module("pybind11")
        source = BUILD / "bridge_pybind11.cpp"
        source.write_text(PYBIND, encoding="utf-8")
        place = BUILD / "terrain.o"
        shared = ["-O3", "-fPIC", f"-I{SOURCE.parent}"]
        run(os.environ.get("CC", "cc"), *shared, "-c", SOURCE, "-o", place)
        link = ["-shared", "-std=c++17", "-fvisibility=hidden"]
        if sys.platform == "darwin":
            link += ["-undefined", "dynamic_lookup"]
        python = f"-I{sysconfig.get_path('include')}"
        library = f"-I{pybind11.get_include()}"
        compiler = os.environ.get("CXX", "c++")
        run(
            compiler,
            *shared,
            *link,
            python,
            library,
            source,
            place,
            "-o",
            path,
        )
    return cast(EscapeTime, load(path).escape_time)


@cache
def mypyc() -> Any:
    """Compile the plain module, annotations and all, with mypyc."""
    if not (path := built("julia")).exists():
        (BUILD / "julia.py").write_text(
            Path(julia.__file__).read_text(encoding="utf-8"), encoding="utf-8"
        )
        run(sys.executable, "-m", "mypyc", "julia.py")
    return load(path)


def by_mypyc() -> EscapeTime:
    """Take the function from that module."""
    return cast(EscapeTime, mypyc().escape_time)


def built(name: str) -> Path:
    """Return where a module stands, or is to stand; an old one is removed."""
    BUILD.mkdir(parents=True, exist_ok=True)
    path = BUILD / f"{name}{SUFFIX}"
    sources = (SOURCE, Path(julia.__file__), Path(__file__))
    if path.exists():
        newest = max(source.stat().st_mtime for source in sources)
        if path.stat().st_mtime < newest:
            path.unlink()
    return path


def run(*command: str | Path) -> None:
    """Run a build step quietly."""
    subprocess.run(command, cwd=BUILD, check=True, capture_output=True)


def load(path: Path) -> Any:
    """Import an extension module from its file."""
    name = path.name.partition(".")[0]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module
