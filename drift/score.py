"""What became of the mutants: the equivalents, the survivors, the table."""

import json
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drift.mutant import Mutant
from prove.whole import write_whole

__all__ = [
    "Equivalent",
    "Fate",
    "page",
    "read_equivalents",
    "score",
    "survivors",
    "table",
    "write",
]

EQUIVALENTS = Path("drift") / "equivalents.toml"
SCORE = Path("drift") / "score.json"
TABLE = Path("drift") / "score.md"


@dataclass(frozen=True)
class Equivalent:
    """A change that makes nothing false.

    Attributes:
        path: The file.
        source: The changed line, without its indent.
        change: The change, in words.
        reason: Why no reader could tell.
    """

    path: str
    source: str
    change: str
    reason: str

    def fits(self, mutant: Mutant) -> bool:
        """Whether a mutant is the one that is meant.

        Args:
            mutant: The mutant.
        """
        mine = (self.path, self.source, self.change)
        return mine == (mutant.path, mutant.source, mutant.change)


@dataclass(frozen=True)
class Fate:
    """What became of a mutant.

    Attributes:
        mutant: The mutant.
        noticed: The check that failed; "" if none did.
        told: What that check wrote.
    """

    mutant: Mutant
    noticed: str
    told: str = ""


def read_equivalents(
    root: Path, mutants: Sequence[Mutant]
) -> list[Equivalent]:
    """The equivalents that are justified.

    Args:
        root: The project.
        mutants: All mutants that there are.

    Raises:
        ValueError: One is not whole, or is of no mutant.
    """
    text = (root / EQUIVALENTS).read_text(encoding="utf-8")
    found = []
    for number, entry in enumerate(
        tomllib.loads(text).get("equivalent", []), 1
    ):
        where = f"{EQUIVALENTS}: entry {number}"
        try:
            equivalent = Equivalent(**entry)
        except TypeError as error:
            raise ValueError(
                f"{where}: needs path, source, change and reason: {error}"
            ) from None
        if not equivalent.reason.strip():
            raise ValueError(f"{where}: gives no reason")
        if not any(equivalent.fits(mutant) for mutant in mutants):
            raise ValueError(
                f"{where}: {equivalent.path} has no such change "
                f"({equivalent.change}); remove the entry"
            )
        found.append(equivalent)
    return found


def score(
    fates: Iterable[Fate], equivalents: Sequence[Equivalent]
) -> dict[str, dict[str, int]]:
    """Count the mutants of each kind.

    Args:
        fates: What became of each.
        equivalents: Those that nothing can notice.

    Returns:
        For each kind, how many there were, were noticed, are equivalent
        and survived.
    """
    counted: dict[str, dict[str, int]] = {}
    for fate in sorted(fates, key=lambda fate: fate.mutant.kind):
        row = counted.setdefault(
            fate.mutant.kind,
            {"mutants": 0, "noticed": 0, "equivalent": 0, "survived": 0},
        )
        row["mutants"] += 1
        row[_became(fate, equivalents)] += 1
    return counted


def _became(fate: Fate, equivalents: Sequence[Equivalent]) -> str:
    if fate.noticed:
        return "noticed"
    known = any(each.fits(fate.mutant) for each in equivalents)
    return "equivalent" if known else "survived"


def survivors(
    fates: Iterable[Fate], equivalents: Sequence[Equivalent]
) -> list[Mutant]:
    """The mutants that nothing noticed, and that something should.

    Args:
        fates: What became of each.
        equivalents: Those that nothing can notice.
    """
    return [
        fate.mutant
        for fate in fates
        if _became(fate, equivalents) == "survived"
    ]


def table(counted: dict[str, dict[str, int]]) -> str:
    """The score as a table in Markdown.

    Args:
        counted: As `score` returns it.
    """
    heads = ("mutants", "noticed", "equivalent", "survived")
    rows = [
        "| What was changed | Changes | Noticed | Equivalent | Survived |",
        "|---|---:|---:|---:|---:|",
    ]
    for kind, row in counted.items():
        cells = " | ".join(str(row[head]) for head in heads)
        rows.append(f"| {kind} | {cells} |")
    totals = (sum(row[head] for row in counted.values()) for head in heads)
    rows.append(f"| **all** | {' | '.join(f'**{n}**' for n in totals)} |")
    return "\n".join(rows) + "\n"


def page(told: dict[str, Any]) -> str:
    """The score as the site shows it.

    Args:
        told: As `write` keeps it.
    """
    counted = told["kinds"]
    made = sum(row["mutants"] for row in counted.values())
    return (
        f"Of {told['possible']:,} changes that are known, {made} were drawn "
        f"with the seed\n{told['seed']}, evenly over their kinds, and made "
        f"one at a time:\n\n{table(counted)}"
    )


def write(
    root: Path, seed: int, possible: int, counted: dict[str, dict[str, int]]
) -> None:
    """Write the score where the site shows it.

    Args:
        root: The project.
        seed: What the sample was drawn with.
        possible: How many mutants there are.
        counted: As `score` returns it.
    """
    told = {"seed": seed, "possible": possible, "kinds": counted}
    text = json.dumps(told, indent=1) + "\n"
    write_whole(root / SCORE, text.encode())
    write_whole(root / TABLE, page(told).encode())
