"""What every test of examples/ is held to, besides its own assertions."""

import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Hypothesis' own profile for CI: the same cases in every run, and no deadline,
# which a busy machine would miss. Pages are proved without loading it.
settings.load_profile("ci")

OURS = {"benchmarks", "drift", "house", "prove", "site", "test_conftest.py"}
PATIENCE = 5.0  # seconds in which a thread that is ending must have ended


def is_of_examples(item: pytest.Item) -> bool:
    """Whether a test is one of a module that readers copy."""
    parts = item.path.relative_to(Path(__file__).parent).parts
    return parts[0] not in OURS


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test whose code wrote to stderr what no assertion looked at."""
    report = yield
    if report.passed and report.capstderr and is_of_examples(item):
        report.outcome = "failed"
        report.longrepr = (
            f"{item.nodeid}: wrote to stderr; read it with capsys and assert "
            f"what it says, or stop it:\n{report.capstderr}"
        )
    return report


class Read:
    """What a test has read, which knows whether its stderr was looked at."""

    def __init__(self, out: str, err: str) -> None:
        self.out = out
        self._err = err
        self.looked_at = False

    @property
    def err(self) -> str:
        self.looked_at = True
        return self._err

    def __iter__(self) -> Iterator[str]:
        yield self.out
        yield self.err

    def __eq__(self, other: object) -> bool:
        return other == (self.out, self.err)

    __hash__ = None  # type: ignore[assignment]  # as for all that has __eq__


@pytest.fixture(autouse=True)
def what_is_read_is_looked_at(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that reads stderr away together with stdout."""
    names = {"capsys", "capfd"} & {*request.fixturenames}
    if not names or not is_of_examples(request.node):
        yield
        return
    capture = request.getfixturevalue(names.pop())
    original = capture.readouterr
    reads: list[Read] = []

    def readouterr() -> Any:
        result = original()
        if not result.err:
            return result
        reads.append(Read(result.out, result.err))
        return reads[-1]

    monkeypatch.setattr(capture, "readouterr", readouterr)
    yield
    for read in reads:
        if not read.looked_at:
            pytest.fail(f"read from stderr, but never looked at: {read.err}")


@pytest.fixture(autouse=True)
def no_hook_is_for_life(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fail a test that adds an audit hook to the process of all tests.

    It cannot be taken away. Up to 3.11 it is also called while `sys.settrace`
    runs, and when another thread gets its turn there and does the same, one
    of the two starts no more: coverage traces each thread that is started.
    """

    def refuse(hook: object) -> None:
        pytest.fail("added an audit hook for good: do it in a child process")

    if is_of_examples(request.node):
        monkeypatch.setattr(sys, "addaudithook", refuse)


@pytest.fixture(autouse=True)
def no_thread_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running, daemon or not."""
    before = {*threading.enumerate()}
    yield
    if not is_of_examples(request.node):
        return
    for thread in {*threading.enumerate()} - before:
        thread.join(PATIENCE)
        if thread.is_alive():
            pytest.fail(f"left {thread.name} running: end what it starts")
