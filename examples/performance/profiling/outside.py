"""py-spy as the parent of what it watches, and its refusal in words.

A process may read its children's memory where it may not read others'.
"""

# --8<-- [start:imports]
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from examples.performance.profiling.stacks import Stacks, read


class CannotSampleError(Exception):
    """The system does not let one process read another."""


# --8<-- [end:imports]
# --8<-- [start:record]
def record(
    arguments: Sequence[str],
    *,
    rate: int = 100,
    spy: Sequence[str] = ("py-spy",),
) -> Stacks:
    """Run a Python program under py-spy.

    Args:
        arguments: What to give to Python: a script, or `-c` and a program.
        rate: Samples a second.
        spy: How to start py-spy.

    Raises:
        CannotSampleError: If py-spy may not look, or is not there.
    """
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "raw.txt")
        options = ["--rate", str(rate), "--format", "raw", "-o", str(raw)]
        command = [*spy, "record", *options, "--", sys.executable, *arguments]
        return read(watch(command, raw))


# --8<-- [end:record]
# --8<-- [start:watch]
def watch(command: Sequence[str], raw: Path) -> str:
    """Run the command and return what it wrote; `record` calls this."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        raise CannotSampleError("py-spy is not installed") from None
    if not raw.exists():
        reason = done.stderr.strip().rpartition("\n")[2]
        raise CannotSampleError(
            f"{reason}: py-spy needs ptrace (in a container: "
            "--cap-add SYS_PTRACE; on macOS: sudo)"
        )
    return raw.read_text(encoding="utf-8")


# --8<-- [end:watch]
def main() -> None:
    program = "import time; end = time.monotonic() + 0.3\n"
    program += "while time.monotonic() < end: sum(range(1000))"
    print(record(["-c", program]).total() > 0)


if __name__ == "__main__":
    main()
