"""A small project to plant faults in, and one warm interpreter for all."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from prove.page import Page, read_page
from prove.program import Verdict, prove
from prove.runner import Runner


@dataclass
class Project:
    """A project of one page.

    Attributes:
        root: Its folder.
        runner: What runs its programs.
    """

    root: Path
    runner: Runner

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def page(self, text: str) -> Page:
        """Write docs/page.md and read it."""
        return read_page(self.write("docs/page.md", text), self.root)

    def verdicts(self, text: str) -> list[Verdict]:
        """Prove the programs of a page."""
        page = self.page(text)
        return [prove(program, self.runner) for program in page.programs]

    def findings(self, text: str) -> list[str]:
        """Everything that is wrong with a page, as a reader is told."""
        page = self.page(text)
        found = [str(problem) for problem in page.problems]
        for program in page.programs:
            verdict = prove(program, self.runner)
            found.extend(str(finding) for finding in verdict.findings)
        return found


@pytest.fixture(scope="session")
def _warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    root = tmp_path_factory.mktemp("project")
    with closing(Runner(root, everywhere=False)) as runner:
        yield runner


@pytest.fixture(scope="session")
def _everywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    root = tmp_path_factory.mktemp("everywhere")
    with closing(Runner(root)) as runner:
        yield runner


@pytest.fixture
def project(_warm: Runner) -> Project:
    """An empty project, whose pages are for one Python."""
    return _emptied(_warm)


@pytest.fixture
def everywhere(_everywhere: Runner) -> Project:
    """An empty project, whose pages run on Pyodide as well."""
    return _emptied(_everywhere)


def _emptied(runner: Runner) -> Project:
    for inside in runner.root.iterdir():
        if inside.is_dir():
            shutil.rmtree(inside)
        else:
            inside.unlink()
    return Project(runner.root, runner)
