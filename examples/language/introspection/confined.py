"""A program in a process of its own, with little time, memory and output.

It contains accidents. It is no sandbox: the child is still the same user.
"""

# --8<-- [start:run]
import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from tempfile import TemporaryDirectory, TemporaryFile

from examples.language.introspection import confined_child


@dataclass(frozen=True)
class Outcome:
    """How a program ended; a status of None means: out of time."""

    status: int | None
    output: str


# --8<-- [end:run]
# --8<-- [start:confined]
def confined(source: str, seconds: float) -> Outcome:
    """Run a program in an empty folder, without our environment.

    Args:
        source: What the child executes.
        seconds: How long it may take before it is killed.
    """
    command = [sys.executable, "-I", "-X", "utf8", confined_child.__file__]
    with TemporaryDirectory() as folder, TemporaryFile() as output:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={},
            start_new_session=True,
        )
        in_time = finish(child, source.encode(), seconds)
        output.seek(0)
        text = output.read().decode(errors="replace")
    return Outcome(child.returncode if in_time else None, text)


# --8<-- [end:confined]
# --8<-- [start:finish]
def finish(child: subprocess.Popen[bytes], told: bytes, most: float) -> bool:
    """Whether a child ended by itself; nothing of its group goes on."""
    try:
        child.communicate(told, timeout=most)
    except subprocess.TimeoutExpired:
        return False
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
    return True


# --8<-- [end:finish]
def main() -> None:
    print(confined("print('carried out')", seconds=10))
    print(confined("while True: pass", seconds=0.2))


if __name__ == "__main__":
    main()
