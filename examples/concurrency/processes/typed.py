"""Runs code as a reader does who types it, in a process of its own.

What is typed at a prompt has no file, so no worker can import it.
"""

# --8<-- [start:typed]
import re
import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory


def at_prompt(code: str) -> list[str]:
    """Run code without a file; return what it printed, and errors."""
    return _run("-c", code)


def as_script(code: str) -> list[str]:
    """Run code as a script; return what it printed, and its errors."""
    with TemporaryDirectory() as folder:
        script = Path(folder, "survey.py")
        script.write_text(code, encoding="utf-8")
        return _run(str(script))


def _run(*arguments: str) -> list[str]:
    done = run([sys.executable, *arguments], capture_output=True, timeout=60)
    errors = re.findall(rb"^[\w.]+(?:Error|Pool):\s+.+$", done.stderr, re.M)
    said = [*done.stdout.splitlines(), *dict.fromkeys(errors)]
    return [b" ".join(line.split()).decode() for line in said]


# --8<-- [end:typed]
def main() -> None:
    print(*at_prompt("print(6 * 7)\nint('x')"), sep="\n")


if __name__ == "__main__":
    main()
