"""Markers say what a test is like, and `-m` chooses by them.

pytest runs in a folder of its own, with the settings of a real project.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PYPROJECT = """
[tool.pytest.ini_options]
addopts = "--strict-markers"
markers = ["slow: takes more than a second", "integration: writes files"]
"""
TESTS = """
import pytest

def test_total():
    assert sum([2, 3]) == 5

@pytest.mark.slow
def test_million():
    assert sum(range(1_000_001)) == 500_000_500_000

@pytest.mark.slow
@pytest.mark.integration
def test_report(tmp_path):
    assert tmp_path.joinpath("report.txt").write_text("5 sold") == 6
"""


def run(folder: Path, *options: str) -> str:
    """Run pytest as a reader would; return what it says at the end."""
    command = [sys.executable, "-m", "pytest", "-q", *options]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    told = done.stdout.strip().splitlines()
    wrong = [line for line in told if line.startswith("ERROR")]
    return (wrong or told)[-1].partition(" in ")[0]


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        Path(folder, "pyproject.toml").write_text(PYPROJECT, "utf-8")
        Path(folder, "test_shop.py").write_text(TESTS, "utf-8")
        print(run(folder))  # => 3 passed
        print(run(folder, "-m", "not slow"))  # => 1 passed, 2 deselected
        print(run(folder, "-m", "slow and not integration"))
        # => 1 passed, 2 deselected
        typo = TESTS.replace("mark.slow", "mark.slwo")
        Path(folder, "test_shop.py").write_text(typo, "utf-8")
        print(run(folder))
        # => ERROR test_shop.py - Failed: 'slwo' not found


if __name__ == "__main__":
    main()
