"""OpenMP where the compiler has it, one core where it has not.

`prange` without `-fopenmp` compiles to an ordinary loop.
"""

# --8<-- [start:probe]
import tempfile
from pathlib import Path
from typing import Any

from setuptools import Extension
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError


def accepts(compiler: Any, flag: str) -> bool:
    """Try to compile an empty function with `flag`."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "probe.c")
        source.write_text("int probe(void) { return 0; }\n")
        flags = {"output_dir": folder, "extra_postargs": [flag]}
        try:
            compiler.compile([str(source)], **flags)
        except CompileError:
            return False
    return True


# --8<-- [end:probe]
# --8<-- [start:build]
FLAG = "-fopenmp"
SHARED = "examples.performance.cython._shared"


def drop(extension: Extension) -> None:
    """Remove the flag from both steps."""
    for flags in (extension.extra_compile_args, extension.extra_link_args):
        flags[:] = [flag for flag in flags if flag != FLAG]


class BuildExt(build_ext):
    """Build as usual, but without a flag that the compiler refuses."""

    def initialize_options(self) -> None:
        super().initialize_options()
        self.shared_utility_qualified_name = SHARED

    def build_extensions(self) -> None:
        if not accepts(self.compiler, FLAG):
            for extension in self.extensions:
                drop(extension)
        super().build_extensions()


# --8<-- [end:build]
