"""What a start imports, and what each import costs, from `-X importtime`.

The tree is exact; the times are those of one start, with a warm disk.
"""

# --8<-- [start:imported]
import re
import subprocess
import sys
from typing import NamedTuple

LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)")


class Imported(NamedTuple):
    """One line of the report.

    Attributes:
        own: Microseconds in the module itself.
        total: With all that was first imported from within it.
        depth: How many imports it is within.
        name: The module.
    """

    own: int
    total: int
    depth: int
    name: str


# --8<-- [end:imported]
# --8<-- [start:read]
def read(report: str) -> list[Imported]:
    """Read a report, in which a module follows what it imported.

    Args:
        report: What Python wrote to stderr.
    """
    return [
        Imported(int(own), int(total), len(indent) // 2, name)
        for own, total, indent, name in LINE.findall(report)
    ]


# --8<-- [end:read]
# --8<-- [start:import-times]
def import_times(module: str) -> list[Imported]:
    """Import a module in a fresh process; return what that imported.

    Args:
        module: Its name.
    """
    bare, full = (
        subprocess.run(
            [sys.executable, "-X", "importtime", "-c", program],
            check=True,
            capture_output=True,
            text=True,
        )
        for program in ("", f"import {module}")
    )
    known = {each.name for each in read(bare.stderr)}
    return [each for each in read(full.stderr) if each.name not in known]


# --8<-- [end:import-times]
def main() -> None:
    for each in import_times("fractions"):
        print("  " * each.depth + each.name)


if __name__ == "__main__":
    main()
