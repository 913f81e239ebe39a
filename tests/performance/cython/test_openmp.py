"""A compiler without OpenMP still builds everything."""

from pathlib import Path

import pytest
from setuptools import Distribution, Extension
from setuptools.errors import CompileError

from examples.performance.cython import openmp


class Compiler:
    """A compiler that knows some flags and keeps what it was given."""

    def __init__(self, known: set[str]) -> None:
        self.known = known

    def compile(
        self,
        sources: list[str],
        output_dir: str,
        extra_postargs: list[str],
    ) -> None:
        assert Path(sources[0]).read_text().startswith("int probe")
        if not self.known.issuperset(extra_postargs):
            raise CompileError("unknown flag")


def command(known: set[str]) -> openmp.BuildExt:
    """Return the command with one extension, at the compiler's door."""
    wanted = Extension(
        "tarn",
        ["tarn.c"],
        extra_compile_args=["-O3", "-fopenmp"],
        extra_link_args=["-fopenmp"],
    )
    made = openmp.BuildExt(Distribution({"ext_modules": [wanted]}))
    made.ensure_finalized()
    made.compiler = Compiler(known)
    return made


@pytest.mark.parametrize(
    ("known", "compile_args", "link_args"),
    [
        ({"-fopenmp"}, ["-O3", "-fopenmp"], ["-fopenmp"]),
        (set[str](), ["-O3"], []),
    ],
)
def test_the_flag_stays_where_the_compiler_takes_it(
    known: set[str],
    compile_args: list[str],
    link_args: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built: list[Extension] = []

    def keep(_: openmp.BuildExt, extension: Extension) -> None:
        built.append(extension)

    monkeypatch.setattr(openmp.BuildExt, "build_extension", keep)
    command(known).build_extensions()
    assert [e.extra_compile_args for e in built] == [compile_args]
    assert [e.extra_link_args for e in built] == [link_args]


def test_the_memoryview_code_is_shared() -> None:
    assert command(set()).shared_utility_qualified_name == openmp.SHARED
