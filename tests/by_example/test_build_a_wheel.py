"""A wheel that is built, installed and imported."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from examples.by_example import build_a_wheel
from examples.by_example.build_a_wheel import PYPROJECT, pip


def test_main(capfd: pytest.CaptureFixture[str]) -> None:
    build_a_wheel.main()
    assert sorted(capfd.readouterr().out.splitlines()) == [
        "one pot of tea",
        "tea_shop-1.0-py3-none-any.whl",
        "tea_shop/__init__.py",
    ]


def test_a_failure_of_pip_is_an_error(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        pip(tmp_path, "wheel", "--no-build-isolation", ".")
    assert "pyproject.toml" in capfd.readouterr().err


def test_no_registry_is_asked(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        pip(tmp_path, "download", "pip")
    assert "No matching distribution" in capfd.readouterr().err


def test_the_settings_are_whole() -> None:
    settings = tomllib.loads(PYPROJECT)
    assert settings["build-system"]["requires"] == ["setuptools>=77"]
    assert settings["project"]["license"] == "MIT"
    assert settings["dependency-groups"] == {"test": ["pytest>=8"]}
