"""Starts a camp as a process of its own, dismisses it, and hears it out.

SIGTERM is sent when the camp says that it is open, and not before.
"""

# --8<-- [start:camps]
import subprocess
import sys
from threading import Timer

CAMPS = "examples.concurrency.structured_concurrency"


# --8<-- [end:camps]
# --8<-- [start:dismiss]
def dismiss(camp: str, limit: float = 20) -> tuple[list[str], int]:
    """Run a camp until it is open, and end it by SIGTERM.

    Args:
        camp: Its module, in this package.
        limit: Seconds after which it is killed.

    Returns:
        The lines that it printed, and its exit status.
    """
    command = [sys.executable, "-m", f"{CAMPS}.{camp}"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        killer = Timer(limit, process.kill)
        killer.start()
        try:
            assert process.stdout is not None
            first = process.stdout.readline()
            process.terminate()
            rest = process.stdout.readlines()
            status = process.wait()
        finally:
            killer.cancel()
    return [line.rstrip() for line in (first, *rest)], status


# --8<-- [end:dismiss]
if __name__ == "__main__":
    for camp in ("base_camp", "base_camp_broken"):
        print(camp, *dismiss(camp))
