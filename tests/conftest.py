"""What every test of examples/ is held to, besides its own assertions."""

import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

OURS = {"benchmarks", "drift", "house", "prove", "site"}
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
