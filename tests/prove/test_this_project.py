"""This project keeps its own rules."""

from pathlib import Path

from prove.checkers import check_types
from prove.page import read_page
from prove.regions import check_regions

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def test_regions_are_whole_and_shown() -> None:
    assert [str(problem) for problem in check_regions(ROOT)] == []


def test_pages_say_of_types_what_the_checkers_say() -> None:
    programs = [p for page in PAGES for p in read_page(page, ROOT).programs]
    checked, problems = check_types(programs, ROOT)
    assert checked > 0
    assert [str(problem) for problem in problems] == []
