"""The pytest side: every page below docs/ is a file of tests.

An item is one program of a page, or what can be said of the page without
running it.  At the end the run is summed up, and written to a file from
which the site and `prove census` read what was proved.
"""

import sys
from collections.abc import Generator, Iterable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_codeblocks.plugin import MarkdownFile, TestBlock

from prove.drawings import check_drawings
from prove.names import Names, check_names
from prove.numbers import check_numbers
from prove.page import SCRIPTS, Block, Page, Program, read_page
from prove.pool import Pool
from prove.program import Verdict
from prove.record import Record, block_records, write_proof

__all__ = ["PageFile", "ProgramItem", "StructureItem"]

_POOL = pytest.StashKey[Pool]()
_RECORDS = pytest.StashKey[list[Record]]()
_SHOWN = pytest.StashKey[list[int]]()


class NotProvedError(Exception):
    """The page says what is not so; the text says where and what."""


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the records of this run."""
    config.stash[_RECORDS] = []
    config.stash[_SHOWN] = []


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the warm interpreters."""
    pool = config.stash.get(_POOL, None)
    if pool is not None:
        pool.close()


def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> "PageFile | None":
    """Collect the Markdown files below docs/."""
    docs = parent.config.rootpath / "docs"
    if file_path.suffix == ".md" and docs in file_path.parents:
        page: PageFile = PageFile.from_parent(parent, path=file_path)
        return page
    return None


class PageFile(MarkdownFile):  # type: ignore[misc]  # untyped base
    """A page of the site."""

    def collect(self) -> Generator[TestBlock, Any, None]:
        """Yield an item a program, and one for the page itself."""
        root = self.config.rootpath
        page = read_page(self.path, root)
        yield StructureItem.from_parent(self, name="structure", obj=page)
        for program in page.programs:
            line = program.origin.line
            name = f"line {line}"
            yield ProgramItem.from_parent(self, name=name, obj=program)


class _Proof(TestBlock):  # type: ignore[misc]  # untyped base
    obj: Any  # what the item proves

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> Any:
        """Show the findings alone; our own frames help nobody."""
        if isinstance(excinfo.value, NotProvedError):
            return str(excinfo.value)
        return pytest.Item.repr_failure(self, excinfo)

    def _report(self, findings: Iterable[object]) -> None:
        texts = [str(finding) for finding in findings]
        if texts:
            raise NotProvedError("\n\n".join(texts))

    def _add(self, records: list[Record]) -> None:
        self.user_properties.append(("proved", records))


class StructureItem(_Proof):
    """What can be said of a page without running its programs."""

    def runtest(self) -> None:
        """Check the fences, diagrams and data blocks, and the prose."""
        page: Page = self.obj
        root = self.config.rootpath
        names = Names(page, root)
        self._report(
            [
                *page.problems,
                *check_names(page, self.path, root, names),
                *check_drawings(page, self.path, root, names),
                *check_numbers(page, self.path, root),
            ]
        )
        still: list[Block] = [
            block for block in page.blocks if block.language not in SCRIPTS
        ]
        outputs = {
            id(output.block)
            for program in page.programs
            for shown in program.outputs.values()
            for output in shown
        }
        own = [block for block in still if id(block) not in outputs]
        self._add(block_records(page.path, own))

    def reportinfo(self) -> Any:
        """Name the page."""
        page: Page = self.obj
        return self.path, 0, f"{page.path} structure"


class ProgramItem(_Proof):
    """One chain of blocks, run as a script."""

    begun: Future[Verdict] | None = None

    def runtest(self) -> None:
        """Run the program and hold it against the page."""
        program: Program = self.obj
        config = self.config
        begun, self.begun = self.begun, None
        if begun is None:
            # Other tests run here too, or other workers beside this one.
            (begun,) = _pool(config, 1).prove([program])
        verdict = begun.result()
        self._report(verdict.findings)
        blocks = [*program.blocks]
        for outputs in program.outputs.values():
            blocks.extend(output.block for output in outputs)
        lines = {
            program.lines[row - 1].origin: 1
            for claim in verdict.claims
            for row in claim.rows
        }
        page = self.path.relative_to(config.rootpath).as_posix()
        ran, needs = verdict.interpreters, verdict.pyodide
        self._add(block_records(page, blocks, lines, ran, needs))

    def reportinfo(self) -> Any:
        """Name the page and the line."""
        program: Program = self.obj
        origin = program.origin
        return self.path, origin.line - 1, str(origin)


def _pool(config: pytest.Config, size: int | None) -> Pool:
    pool = config.stash.get(_POOL, None)
    if pool is None:
        pool = config.stash[_POOL] = Pool(config.rootpath, size)
    return pool


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    """Begin with every program at once, where there are only pages."""
    config = session.config
    items = [each for each in session.items if isinstance(each, ProgramItem)]
    if (
        items
        and all(isinstance(each, _Proof) for each in session.items)
        and not config.option.collectonly
        and not hasattr(config, "workerinput")
    ):
        verdicts = _pool(config, None).prove(each.obj for each in items)
        for item, verdict in zip(items, verdicts, strict=True):
            item.begun = verdict


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather what was proved, from this process or a worker."""
    if report.when != "call" or not report.passed or _config is None:
        return
    for name, value in report.user_properties:
        if name == "proved":
            _config.stash[_RECORDS].extend(cast(list[Record], value))
        elif name == "shown":
            _config.stash[_SHOWN].append(cast(int, value))


_config: pytest.Config | None = None


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Remember the configuration for the hook that is not given it."""
    global _config
    _config = session.config


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the proof, when this run was green and nothing is missing."""
    config = session.config
    _spare_hypothesis(config)
    records = config.stash[_RECORDS]
    if hasattr(config, "workerinput") or not records:
        return
    if _differs(config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    if session.exitstatus == 0 and _is_whole(config):
        write_proof(config.rootpath, records)


def _spare_hypothesis(config: pytest.Config) -> None:
    """Leave its summary out when no test used Hypothesis.

    It would import the library to say nothing, which takes longer than to
    prove a short page.
    """
    plugins = config.pluginmanager
    if "hypothesis" not in sys.modules and not plugins.hasplugin("dsession"):
        plugins.unregister(name="hypothesispytest")


def _is_whole(config: pytest.Config) -> bool:
    """Whether this run is of everything, with nothing left out by hand."""
    chosen = config.args_source is pytest.Config.ArgsSource.ARGS
    return not (chosen or config.option.keyword or config.option.markexpr)


def _differs(config: pytest.Config) -> bool:
    """Whether readers see another number of blocks than was proved."""
    proved = len(config.stash[_RECORDS])
    counts = config.stash[_SHOWN]
    return _is_whole(config) and any(shown != proved for shown in counts)


def pytest_terminal_summary(
    terminalreporter: Any, config: pytest.Config
) -> None:
    """Say how many blocks were proved."""
    records = config.stash[_RECORDS]
    if not records:
        return
    pages = {record["page"] for record in records}
    claims = sum(record["claims"] for record in records)
    kinds: dict[str, int] = {}
    for record in records:
        kinds[record["language"]] = kinds.get(record["language"], 0) + 1
    listed = ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items()))
    terminalreporter.section("proved")
    terminalreporter.write_line(
        f"{len(records)} blocks on {len(pages)} pages proved, 0 skipped; "
        f"{claims} claims held ({listed})"
    )
    for shown in config.stash[_SHOWN]:
        terminalreporter.write_line(
            f"{shown} blocks are shown to readers on the built site"
            + (f", but {len(records)} were proved" * _differs(config))
        )
