"""One pool for each process, forked or not."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.language.singletons.per_process import ask
from examples.language.singletons.solutions import per_pid as solution
from examples.language.singletons.solutions.per_pid import database
from examples.language.singletons.stampede import stampede


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    yield
    solution._database.cache_clear()


def test_one_process_has_one_pool(tmp_path: Path) -> None:
    pool = database()
    assert database() is pool
    assert (tmp_path / "theatre.db").exists()
    pool.close()


def test_forked_child_opens_its_own() -> None:
    pool = database()

    def child_has_another() -> bool:
        return database() is not pool and database() is database()

    assert ask(child_has_another, "fork")
    assert solution._database(os.getpid()) is pool
    pool.close()


def test_threads_wait_for_the_first(
    monkeypatch: pytest.MonkeyPatch, enter: object, entered: list[int]
) -> None:
    class Slow:
        def __init__(self, path: str) -> None:
            assert callable(enter)
            enter()

    monkeypatch.setattr(solution, "DatabaseConnection", Slow)
    assert stampede(database, list, rounds=1) == {1: 1}
    assert entered == [1]


def test_factory_that_needs_itself_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solution, "DatabaseConnection", lambda _: database())
    with pytest.raises(RecursionError):
        database()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr() == ("True\n", "")
