"""A process that bakes when it is asked to, watched by py-spy from outside."""

import subprocess
import sys
import tempfile
from pathlib import Path

# Ten times as often as usual, so that no run, however short, is missed.
RATE = 1000


class Watched:
    """The child that bakes, and py-spy above it.

    Args:
        loaves: As for `bake`.
        work: As for `bake`.
    """

    def __init__(self, loaves: int, work: int) -> None:
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        program = (
            "from examples.performance.profiling.bakery import bake\n"
            f"while input(): print(bake({loaves}, {work}), flush=True)"
        )
        raw = Path(self._folder.name, "raw.txt")
        options = f"--rate {RATE} --format raw --output {raw}".split()
        baker = [sys.executable, "-c", program]
        self._process = subprocess.Popen(
            ["py-spy", "record", *options, "--", *baker],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def bake(self) -> int:
        """Have it bake once, and return what it made."""
        asked, told = self._process.stdin, self._process.stdout
        assert asked
        assert told
        asked.write("go\n")
        asked.flush()
        # py-spy itself speaks on the same stream.
        while not (line := told.readline().strip()).isdecimal():
            if self._process.poll() is not None:
                raise RuntimeError("py-spy ended: may it trace processes?")
        return int(line)

    def close(self) -> None:
        """End both processes."""
        self._process.communicate("\n")
        self._folder.cleanup()
