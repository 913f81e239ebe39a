"""The equivalents are of this project."""

from pathlib import Path

from drift.__main__ import all_mutants
from drift.score import read_equivalents

ROOT = Path(__file__).parents[2]


def test_every_equivalent_is_one_of_a_change_that_there_is() -> None:
    read_equivalents(ROOT, all_mutants(ROOT))
