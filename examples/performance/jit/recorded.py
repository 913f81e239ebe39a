"""The rows of a table of speed-ups, as a page shows it.

The tables lie beside the package, so this needs a checkout.
"""

# --8<-- [start:rows]
import re
from pathlib import Path

ROW = re.compile(r"^\| (.+?) \| ([\d.]+) \|", re.MULTILINE)


def rows(table: str) -> dict[str, float]:
    """Return the first number of each row of a table, by its label."""
    return {
        label.replace("`", ""): float(number)
        for label, number in ROW.findall(table)
    }


# --8<-- [end:rows]
RESULTS = Path(__file__).parents[3] / "benchmarks" / "results"


def recorded(name: str) -> dict[str, float]:
    """Return the rows of what was measured under a name."""
    return rows((RESULTS / f"{name}.md").read_text(encoding="utf-8"))


def origin(name: str) -> str:
    """Return the line below the table: the work, the machine, versions."""
    text = (RESULTS / f"{name}.md").read_text(encoding="utf-8")
    _, _, below = text.partition("\n\n")
    return below.partition("\n")[0]


def main() -> None:
    print(*recorded("jit"), sep="\n")


if __name__ == "__main__":
    main()
