"""A project becomes a wheel, and the wheel is installed and run.

What counts is the import after the install, not the one beside the source.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

PYPROJECT = """
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "tea-shop"
version = "1.0"
requires-python = ">=3.11"
license = "MIT"

[project.scripts]
tea = "tea_shop:main"

[dependency-groups]
test = ["pytest>=8"]
"""
MODULE = 'def main() -> None:\n    print("one pot of tea")\n'


def pip(folder: Path, *arguments: str) -> None:
    """Run pip, which asks no registry for anything."""
    offline = ["--quiet", "--no-deps", "--no-index"]
    command = [sys.executable, "-m", "pip", *arguments, *offline]
    calm = {**os.environ, "PYTHONWARNINGS": "ignore"}  # of their own code
    subprocess.run(command, cwd=folder, check=True, env=calm)


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        package = folder / "src" / "tea_shop"
        package.mkdir(parents=True)
        (folder / "pyproject.toml").write_text(PYPROJECT, "utf-8")
        (package / "__init__.py").write_text(MODULE, "utf-8")
        pip(folder, "wheel", "--no-build-isolation", "-w", "dist", ".")
        (wheel,) = folder.glob("dist/*")
        print(wheel.name)  # => tea_shop-1.0-py3-none-any.whl
        with zipfile.ZipFile(wheel) as inside:
            print(sorted(inside.namelist())[-1])  # => tea_shop/__init__.py
        pip(folder, "install", "--target", "away", str(wheel))
        command = [sys.executable, "-c", "import tea_shop; tea_shop.main()"]
        subprocess.run(command, cwd=folder / "away", check=True)
        # => one pot of tea


if __name__ == "__main__":
    main()
