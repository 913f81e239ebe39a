"""What mypy and pyright say of a piece of source, as data.

Each answer costs a process, so ask once for many lines.
"""

# --8<-- [start:run]
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple


class Said(NamedTuple):
    """One error of a checker."""

    line: int
    code: str
    message: str


def _run(source: str, *command: str) -> str:
    with TemporaryDirectory() as folder:
        settings = Path(folder, "pyrightconfig.json")
        settings.write_text('{"typeCheckingMode": "strict"}')
        Path(folder, "snippet.py").write_text(source, encoding="utf-8")
        call = [sys.executable, "-m", *command, "snippet.py"]
        done = subprocess.run(call, cwd=folder, stdout=subprocess.PIPE)
    return done.stdout.decode()


# --8<-- [end:run]
# --8<-- [start:says]
def mypy_says(source: str) -> list[Said]:
    """Return the errors that `mypy --strict` reports."""
    flags = "--strict", "--output=json", "--cache-dir=/dev/null"
    lines = _run(source, "mypy", *flags).splitlines()
    told: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        Said(each["line"], each["code"], each["message"])
        for each in told
        if each["severity"] == "error"
    ]


def pyright_says(source: str) -> list[Said]:
    """Return the errors that pyright reports, strictly."""
    flags = "--outputjson", "--pythonpath", sys.executable
    told: dict[str, Any] = json.loads(_run(source, "pyright", *flags))
    return [
        Said(
            each["range"]["start"]["line"] + 1,
            each.get("rule", "syntax"),
            each["message"].splitlines()[0],
        )
        for each in told["generalDiagnostics"]
        if each["severity"] == "error"
    ]


# --8<-- [end:says]
def main() -> None:
    source = "STEPS: dict[str, int] = {40: 'mm'}\n"
    print(*mypy_says(source), *pyright_says(source), sep="\n")


if __name__ == "__main__":
    main()
