"""OpenMP where the compiler has it, one core where it has not.

`prange` without `-fopenmp` compiles to an ordinary loop.
"""

# --8<-- [start:probe]
import tempfile
from collections.abc import Iterable
from pathlib import Path

from setuptools import Extension
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError

FLAG = "-fopenmp"
SHARED = "examples.performance.cython._shared"


class BuildExt(build_ext):
    """Build as usual, but without a flag that the compiler refuses."""

    def initialize_options(self) -> None:
        super().initialize_options()
        self.shared_utility_qualified_name = SHARED

    def build_extensions(self) -> None:
        if not self.accepts(FLAG):
            self.announce(f"no {FLAG}: prange will use one core", level=2)
            drop_flag(self.extensions, FLAG)
        super().build_extensions()

    def accepts(self, flag: str) -> bool:
        """Compile an empty function with `flag`."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "probe.c")
            source.write_text("int probe(void) { return 0; }\n")
            try:
                self.compiler.compile(
                    [str(source)],
                    output_dir=folder,
                    extra_postargs=[flag],
                )
            except CompileError:
                return False
        return True


# --8<-- [end:probe]
# --8<-- [start:drop]
def drop_flag(extensions: Iterable[Extension], flag: str) -> None:
    """Remove `flag` from the compiler and linker arguments."""
    for extension in extensions:
        for arguments in (
            extension.extra_compile_args,
            extension.extra_link_args,
        ):
            while flag in arguments:
                arguments.remove(flag)


# --8<-- [end:drop]
