"""A wheel is what is installed: it is looked into, and imported."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import examples.performance.cython

PROJECT = Path(examples.performance.cython.__file__).parent / "wheel"
USE = "from tarn.surface import depth; print(depth([3, 9, 4]))"


def run(*arguments: str, cwd: Path, path: str = "") -> str:
    """Run Python in a folder; return what it said on both streams."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | {"CFLAGS": "-O0 -g0", "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.stdout


def build(project: Path) -> Path:
    """Build the wheel of a project, offline."""
    said = run(
        *("-m", "pip", "wheel", "-q", "--no-build-isolation"),
        *("--no-deps", "--no-index", "-w", "dist", "."),
        cwd=project,
    )
    (wheel,) = (project / "dist").glob("*.whl")
    assert wheel.exists(), said
    return wheel


def use(wheel: Path, folder: Path) -> str:
    """Unpack a wheel away from its sources, and import from there."""
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return run("-c", USE, cwd=folder, path=str(folder / "site"))


def test_the_wheel_carries_its_extension(tmp_path: Path) -> None:
    project = Path(shutil.copytree(PROJECT, tmp_path / "project"))
    wheel = build(project)
    names = zipfile.ZipFile(wheel).namelist()
    assert [n for n in names if re.search(r"surface\..*(so|pyd)$", n)]
    assert "tarn/surface.pyi" in names
    assert "none-any" not in wheel.name
    assert use(wheel, tmp_path) == "6\n"


def test_a_wheel_without_the_declaration_has_no_extension_broken(
    tmp_path: Path,
) -> None:
    """It builds, installs and is tagged for every platform: it fails late."""
    project = Path(shutil.copytree(PROJECT, tmp_path / "project"))
    settings = project / "pyproject.toml"
    before, marker, _ = settings.read_text().partition("[[tool.setuptools.ext")
    assert marker
    settings.write_text(before)
    wheel = build(project)
    assert wheel.name == "tarn-1.0-py3-none-any.whl"
    assert "No module named 'tarn.surface'" in use(wheel, tmp_path)


def test_an_edited_source_changes_nothing_until_it_is_built_broken(
    tmp_path: Path,
) -> None:
    """The import takes the old shared object, and says nothing."""
    project = Path(shutil.copytree(PROJECT, tmp_path / "project"))
    setup = ("-W", "ignore", "-c", "from setuptools import setup; setup()")
    compiled = (*setup, "-q", "build_ext", "--inplace")
    run(*compiled, cwd=project)
    assert run("-c", USE, cwd=project) == "6\n"
    source = project / "tarn" / "surface.pyx"
    source.write_text(source.read_text().replace("high - low", "-1"))
    assert run("-c", USE, cwd=project) == "6\n"
    run(*compiled, cwd=project)
    assert run("-c", USE, cwd=project) == "-1\n"
