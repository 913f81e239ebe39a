"""A copy of the house to break, and a way to run make in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Make = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """What make reads, without an environment and without products."""
    copy = tmp_path / "house"
    copy.mkdir()
    for name in ("Makefile", "pyproject.toml", "requirements-docs.txt"):
        shutil.copy(ROOT / name, copy)
    (copy / "theme").mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "theme" / name, copy / "theme")
    (copy / "prove").mkdir()
    shutil.copy(ROOT / "prove" / "doctor.py", copy / "prove")
    shutil.copytree(
        ROOT / "examples",
        copy / "examples",
        ignore=shutil.ignore_patterns("__pycache__", "*.so"),
    )
    return copy


@pytest.fixture
def environment(house: Path) -> Path:
    """An environment that has what this one has, and no stamps."""
    folder = house / ".venv"
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", folder], check=True
    )
    packages = next(
        Path(entry) for entry in sys.path if entry.endswith("site-packages")
    )
    inner = next(folder.glob("lib/python*/site-packages"))
    (inner / "borrowed.pth").write_text(f"{packages}\n")
    (folder / "bin" / "npm").symlink_to(Path(sys.prefix, "bin", "npm"))
    return folder


@pytest.fixture
def make(house: Path) -> Make:
    """Run make in the copy; keyword arguments are the environment's."""

    def run(
        *arguments: str, stdin: str | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", *arguments],
            cwd=house,
            env=clean_environment() | variables,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


@pytest.fixture
def stamps(house: Path, make: Make) -> Callable[[], dict[str, Path]]:
    """The stamps that the present content of the house asks for."""

    def read() -> dict[str, Path]:
        names = ("MADE", "INSTALLED", "COMPILED", "MESSAGES", "ASSETS")
        show = "show:\n" + "".join(
            f"\t@echo {name} $({name})\n" for name in names
        )
        shown = make("-f", "Makefile", "-f", "-", "show", stdin=show).stdout
        pairs = (line.split() for line in shown.splitlines())
        return {name: house / path for name, path in pairs}

    return read


def clean_environment() -> dict[str, str]:
    """This process's variables, less what an outer make handed down."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "PYTEST", "COV_"))
        and name not in ("PYTHON", "PORT", "JOBS")
    }
