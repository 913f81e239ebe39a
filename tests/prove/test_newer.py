"""What needs a newer Python is proved on newer Pythons."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prove import pyodide as running
from prove.checkers import check_types
from prove.newer import pythons
from prove.program import prove

if TYPE_CHECKING:
    from tests.prove.conftest import Project

MARK = "<!--prove:python>=3.14-->\n"
STACK = """\
class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)
        print("pushed", item)


stack = Stack[int]()
stack.push(1)  # => pushed 1
stack.items  # => [1]
"""
WAITS = """\
import asyncio


async def main() -> int:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(0, 7))
    return task.result()


asyncio.run(main())  # => 7
"""


@pytest.mark.parametrize("code", [STACK, WAITS], ids=["generic", "asyncio"])
def test_a_newer_program_runs_on_pyodide(
    everywhere: Project, code: str
) -> None:
    (verdict,) = everywhere.verdicts(f"{MARK}```python\n{code}```\n")
    assert verdict.findings == []
    assert verdict.interpreters[0].endswith("Pyodide")
    assert len(verdict.claims) >= 1


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "t'{1}'.values  # => (2,)",
            "docs/page.md:3: the claim is wrong [on 3.14.",
        ),
        ("1 / 0", "docs/page.md:3: raised ZeroDivisionError"),
        ("x = (", "docs/page.md:3: does not parse"),
        ("x = 1\n\n  # => 2", "docs/page.md:5: this claim speaks of no"),
        ("print('loose')", "docs/page.md:3: printed what is neither"),
        (
            "import atexit\natexit.register(print, 'late')",
            "docs/page.md:3: printed what is neither",
        ),
        ("import sys\nsys.exit(3)", "docs/page.md:4: raised SystemExit"),
    ],
)
def test_a_fault_of_a_newer_program_is_told(
    everywhere: Project, code: str, told: str
) -> None:
    found = everywhere.findings(f"{MARK}```python\n{code}\n```\n")
    assert any(each.startswith(told) for each in found), found


def test_without_pyodide_nothing_newer_is_proved(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PYODIDE", Path("nowhere"))
    (found,) = project.findings(f"{MARK}```python\n{STACK}```\n")
    assert found.startswith("docs/page.md:2: cannot be run: it is not in now")
    assert found.endswith("`make build` fetches it [on Pyodide]")


def test_an_older_program_runs_here(project: Project) -> None:
    page = "<!--prove:python>=3.11-->\n```python\nprint(1)  # => 1\n```\n"
    (verdict,) = project.verdicts(page)
    assert verdict.findings == []
    assert "Pyodide" not in verdict.interpreters[0]


def test_newer_pythons_of_this_machine_run_it_too(everywhere: Project) -> None:
    here = sys.version_info[:2]
    newer = MARK.replace("3.14", f"{here[0]}.{here[1] + 1}")
    (verdict,) = everywhere.verdicts(f"{newer}```python\n{STACK}```\n")
    assert verdict.findings == []
    found = pythons((here[0], here[1] + 1))
    assert len(verdict.interpreters) == 1 + len(found)


def test_types_are_those_of_the_version_that_is_needed(
    project: Project,
) -> None:
    page = project.page(
        f"{MARK}```python\n{STACK}```\n\n"
        "```python\ndef f[T](x: T) -> T:\n    return x\n```\n\n"
        f"{MARK}```python\ndef f[T](x: T) -> T:\n    return x\n\n\n"
        "reveal_type(f(1))  # => str\n```\n"
    )
    checked, problems = check_types(page.programs, project.root)
    # The one in the middle needs 3.12 and does not say so.
    assert checked == 2 + (sys.version_info >= (3, 12))
    told = {problem.origin.line for problem in problems}
    assert max(told) == 28
    assert (told == {28}) is (sys.version_info < (3, 12))


def test_a_script_is_proved_by_the_interpreter_that_runs_it(
    everywhere: Project,
) -> None:
    page = everywhere.page(f"{MARK}```python\nimport sys\nsys.version_info >= "
                       "(3, 14)  # => True\n```\n")  # fmt: skip
    assert prove(page.programs[0], everywhere.runner).findings == []
