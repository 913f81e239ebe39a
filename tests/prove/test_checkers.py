"""What pages say of types is what mypy and pyright say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prove.checkers import check_types

if TYPE_CHECKING:
    from tests.prove.conftest import Project


HEAD = "from typing import TYPE_CHECKING\n\n"


def told(project: Project, *blocks: str) -> list[str]:
    project.write("pyproject.toml", "")
    text = "".join(f"```python\n{block}\n```\n\n" for block in blocks)
    page = project.page(text)
    assert page.problems == []
    _, problems = check_types(page.programs, project.root)
    return [str(problem) for problem in problems]


def test_true_claims_about_types_hold(project: Project) -> None:
    assert (
        told(
            project,
            "def half(n: int) -> float:\n    return n / 2\n\n"
            "half('x')  # mypy: arg-type  # pyright: reportArgumentType",
            f"{HEAD}x = [1]\nif TYPE_CHECKING:\n"
            "    reveal_type(x)  # => list[int]",
            f"{HEAD}x = (1, 'a')\nif TYPE_CHECKING:\n    reveal_type(x)\n"
            "    # => mypy: tuple[int, str]\n"
            "    # => pyright: tuple[Literal[1], Literal['a']]",
            "x = {'a': 1}\nx['a']  # => 1",
            "class Half(int, str):  # mypy: misc  # pyright: "
            "reportGeneralTypeIssues\n    x = 1",
        )
        == []
    )


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (
            "x: int = 'a'",
            "docs/page.md:2: mypy reports assignment here; mend it, or "
            "announce it with # mypy: assignment\n    x: int = 'a'\n"
            '  Incompatible types in assignment (expression has type "str", '
            'variable has type "int")',
        ),
        (
            "x: int = 'a'  # mypy: assignment",
            "docs/page.md:2: pyright reports reportAssignmentType here",
        ),
        (
            "x: int = 'a'  # mypy: arg-type",
            "docs/page.md:2: mypy reports assignment here",
        ),
        (
            "x = 1  # mypy: assignment",
            "docs/page.md:2: mypy does not report assignment here",
        ),
        (
            "x = 1  # pyright: reportAssignmentType",
            "docs/page.md:2: pyright does not report reportAssignmentType",
        ),
        ("def f(x):\n    return x", "mypy reports no-untyped-def"),
        (
            f"{HEAD}x = [1]\nif TYPE_CHECKING:\n"
            "    reveal_type(x)  # => list[str]",
            "docs/page.md:6: mypy infers another type\n"
            "    reveal_type(x)  # => list[str]\n"
            "  expected: list[str]\n  got:      list[int]",
        ),
        (
            f"{HEAD}x = [1]\nif TYPE_CHECKING:\n    reveal_type(x)",
            "  expected: (no claim)\n  got:      list[int]",
        ),
        (
            f"{HEAD}x = [1]\nif TYPE_CHECKING:\n    reveal_type(x)\n"
            "    # => mypy: list[int]\n    # => pyright: list[str]",
            "pyright infers another type",
        ),
    ],
)
def test_a_fault_about_types_is_told(
    project: Project, block: str, words: str
) -> None:
    found = told(project, "y = 1", "z = 1", block.strip())
    # The page line is that of the block, after the two before it.
    shift = "```python\ny = 1\n```\n\n".count("\n")
    place = words.replace("page.md:2", f"page.md:{2 + 2 * shift}")
    place = place.replace("page.md:6", f"page.md:{6 + 2 * shift}")
    assert any(place in each for each in found), found


def test_embedded_lines_are_held_to_what_they_announce(
    project: Project,
) -> None:
    project.write("pyproject.toml", "")
    code = "# --8<-- [start:say]\nx: int = 'a'{}\n# --8<-- [end:say]\n"
    embed = '```python\n--8<-- "examples/say.py:say"\n```\n'
    said = "  # mypy: assignment  # pyright: reportAssignmentType"
    for words, wrong in (("", 0), (said, 0), ("  # mypy: misc", 1)):
        project.write("examples/say.py", code.format(words))
        page = project.page(embed)
        _, problems = check_types(page.programs, project.root)
        assert len(problems) == wrong, problems


def test_a_type_claim_is_not_run(project: Project) -> None:
    page = (
        "```python\nfrom typing import TYPE_CHECKING\n\nx = 1\n"
        "if TYPE_CHECKING:\n    reveal_type(x)  # => int\n```\n"
    )
    assert project.findings(page) == []
    page = (
        "```python\nfrom typing import reveal_type\n\n"
        "reveal_type([1])  # => list[int]\nreveal_type('a')  # => str\n```\n"
    )
    assert project.findings(page) == []
    (loud,) = project.findings(page + (
        "\n```python\nimport sys\nfrom typing import reveal_type\n\n"
        "reveal_type([1])  # => list[int]\nprint('oops', file=sys.stderr)\n"
        "```\n"
    ))  # fmt: skip
    assert loud.endswith("got:      oops")


def test_a_class_of_the_program_is_called_by_its_name(
    project: Project,
) -> None:
    page = (
        "```python\nfrom typing import TYPE_CHECKING\n\n"
        "class Shelf: ...\n\nif TYPE_CHECKING:\n"
        "    reveal_type([Shelf()])  # => list[Shelf]\n```\n"
    )
    programs = project.page(page).programs
    assert check_types(programs, project.root) == (1, [])


def test_a_checker_that_cannot_run_is_an_error(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'no such option' >&2\nexit 2\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(
        RuntimeError, match="mypy did not run:\nno such option"
    ):
        told(project, "x = 1")
