"""Faults of regions are planted, and each is told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prove.regions import check_regions

if TYPE_CHECKING:
    from tests.prove.conftest import Project


BODY = "x = 1\n" * 6


def region(name: str, body: str = BODY) -> str:
    return f"# --8<-- [start:{name}]\n{body}# --8<-- [end:{name}]\n"


def problems(project: Project, code: str, *shown: str) -> list[str]:
    project.write("examples/till.py", code)
    embeds = "".join(f'--8<-- "examples/{each}"\n' for each in shown)
    project.write("docs/page.md", embeds)
    return [str(problem) for problem in check_regions(project.root)]


def test_a_region_that_is_shown_is_fine(project: Project) -> None:
    assert problems(project, region("sum"), "till.py:sum") == []


def test_a_file_shown_whole_shows_its_regions(project: Project) -> None:
    assert problems(project, region("sum"), "till.py") == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            f"# --8<-- [start:sum]\n{BODY}",
            "examples/till.py:1: region 'sum' has no end",
        ),
        (
            region("sum") + region("sum"),
            "examples/till.py:9: a second region is named 'sum'",
        ),
        (
            f"{BODY}# --8<-- [end:sum]\n",
            "examples/till.py:7: region 'sum' ends, but is not open",
        ),
        (
            "# --8<-- [start:all]\n" + region("sum"),
            "examples/till.py:2: region 'sum' starts inside 'all' (line 1)",
        ),
        (
            region("Sum_it"),
            "examples/till.py:1: region 'Sum_it' is not kebab-case",
        ),
        (
            region("sum", "x = 1\n" * 26),
            "examples/till.py:28: region 'sum' has 26 lines",
        ),
        (
            region("sum", ""),
            "examples/till.py:2: region 'sum' has 0 lines",
        ),
        (
            region("sum") + region("rest"),
            "examples/till.py:1: no page shows region 'rest'",
        ),
    ],
)
def test_faults_of_regions_are_told(
    project: Project, code: str, told: str
) -> None:
    found = problems(project, code, "till.py:sum")
    assert any(each.startswith(told) for each in found), found


def test_a_module_that_no_page_shows_is_told(project: Project) -> None:
    assert problems(project, BODY) == [
        "examples/till.py:1: no page shows this file: embed it, or remove it"
    ]
    project.write("examples/till.py", "")
    (project.root / "examples/till.py").rename(
        project.root / "examples/__init__.py"
    )
    assert check_regions(project.root) == []
