"""The score that the site shows is that of this project."""

import json
from pathlib import Path

from drift.__main__ import all_mutants
from drift.score import page, read_equivalents

ROOT = Path(__file__).parents[2]


def test_every_equivalent_is_one_of_a_change_that_there_is() -> None:
    read_equivalents(ROOT, all_mutants(ROOT))


def test_the_site_shows_the_score_that_was_reached() -> None:
    told = json.loads((ROOT / "drift/score.json").read_text())
    assert (ROOT / "drift/score.md").read_text() == page(told)


def test_the_score_is_of_enough_changes_of_every_kind() -> None:
    told = json.loads((ROOT / "drift/score.json").read_text())
    rows = told["kinds"]
    assert sum(row["mutants"] for row in rows.values()) >= 500
    assert {*rows} == {mutant.kind for mutant in all_mutants(ROOT)}
    assert not any(row["survived"] for row in rows.values())
