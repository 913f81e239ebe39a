"""A module compiled ahead of time by mypyc, and imported from a folder.

Nothing is marked in the module: its annotations are what is compiled.
"""

# --8<-- [start:compile]
import importlib.util
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

SUFFIX = str(sysconfig.get_config_var("EXT_SUFFIX"))


def compile_ahead(source: Path, folder: Path) -> Path:
    """Compile a module into a folder; return the extension module."""
    copy = folder / source.name
    copy.write_bytes(source.read_bytes())
    subprocess.run(
        [sys.executable, "-m", "mypyc", copy.name],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return copy.with_suffix(SUFFIX)


# --8<-- [end:compile]
# --8<-- [start:load]
def load(path: Path) -> ModuleType:
    """Import an extension module from its file."""
    name = path.name.partition(".")[0]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --8<-- [end:load]


def main() -> None:
    from tempfile import TemporaryDirectory

    from examples.performance.jit import energy

    with TemporaryDirectory() as folder:
        path = compile_ahead(Path(energy.__file__), Path(folder))
        print(load(path).energies([1, -2, 3, -4], 2))


if __name__ == "__main__":
    main()
