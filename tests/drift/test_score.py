"""What is noticed, equivalent and left over is counted, and written."""

import json
from pathlib import Path

import pytest

from drift.mutant import Mutant
from drift.score import (
    Equivalent,
    Fate,
    page,
    read_equivalents,
    score,
    survivors,
    table,
    write,
)

MUTANT = Mutant(
    "values", "a.py", 3, "x = 1", "`1` becomes `2`", ((4, 5, "2"),)
)
OTHER = Mutant("claims", "b.md", 9, "f()  # => 1", "`1` becomes `2`", ())
SAME = Equivalent("a.py", "x = 1", "`1` becomes `2`", "nobody reads x")
ENTRY = """
[[equivalent]]
path = "a.py"
source = "x = 1"
change = "`1` becomes `2`"
reason = "{reason}"
"""


def entries(root: Path, text: str) -> Path:
    (root / "drift").mkdir()
    (root / "drift/equivalents.toml").write_text(text)
    return root


def test_each_mutant_is_counted_once() -> None:
    fates = [Fate(MUTANT, ""), Fate(OTHER, "ruff"), Fate(OTHER, "")]
    counted = score(fates, [SAME])
    assert counted == {
        "claims": {
            "mutants": 2, "noticed": 1, "equivalent": 0, "survived": 1
        },
        "values": {
            "mutants": 1, "noticed": 0, "equivalent": 1, "survived": 0
        },
    }  # fmt: skip
    assert survivors(fates, [SAME]) == [OTHER]
    assert survivors(fates, []) == [MUTANT, OTHER]


def test_an_equivalent_that_is_noticed_counts_as_noticed() -> None:
    assert score([Fate(MUTANT, "mypy")], [SAME])["values"]["noticed"] == 1


def test_the_table_sums_up(tmp_path: Path) -> None:
    (tmp_path / "drift").mkdir()
    counted = score([Fate(MUTANT, ""), Fate(OTHER, "ruff")], [])
    write(tmp_path, 7, 1900, counted)
    written = (tmp_path / "drift/score.md").read_text()
    words, _, rows = written.partition("\n\n")
    assert words == (
        "Of 1,900 changes that are known, 2 were drawn with the seed\n7, "
        "evenly over their kinds, and made one at a time:"
    )
    assert rows.splitlines()[2] == "| claims | 1 | 1 | 0 | 0 |"
    assert rows.endswith("\n| **all** | **2** | **1** | **0** | **1** |\n")
    assert table(counted) == rows
    told = json.loads((tmp_path / "drift/score.json").read_text())
    assert told == {"seed": 7, "possible": 1900, "kinds": counted}
    assert page(told) == written


def test_an_equivalent_names_its_mutant(tmp_path: Path) -> None:
    root = entries(tmp_path, ENTRY.format(reason="nobody reads x"))
    assert read_equivalents(root, [OTHER, MUTANT]) == [SAME]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ENTRY.format(reason=" "), "entry 1: gives no reason"),
        (ENTRY.format(reason="x").replace('"a.py"', '"c.py"'), "c.py has no"),
        (ENTRY.format(reason="x").replace("becomes", "is"), "no such change"),
        ("[[equivalent]]\npath = 'a.py'\n", "needs path, source, change"),
        (ENTRY.format(reason="x") + "line = 3\n", "unexpected"),
    ],
)
def test_a_bad_entry_is_told(tmp_path: Path, text: str, words: str) -> None:
    root = entries(tmp_path, text)
    with pytest.raises(ValueError, match=words) as told:
        read_equivalents(root, [MUTANT])
    assert "drift/equivalents.toml: entry 1" in str(told.value)
