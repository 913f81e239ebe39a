"""A pool never reports a dead connection, and keeps none alive."""

import gc
import sqlite3
import sys
import weakref
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from examples.performance.weak_references import pool as pools
from examples.performance.weak_references import pool_broken
from examples.performance.weak_references.pool import (
    ConnectionPool,
    DatabaseConnection,
    Stats,
)
from examples.performance.weak_references.pool_locked_broken import (
    CurrentConnection,
)


class Observers(RuleBasedStateMachine):
    """They open, close and lose connections; a list says which."""

    @initialize()
    def begin(self) -> None:
        self.pool = ConnectionPool()
        self.held: list[DatabaseConnection] = []
        self.gone: list[str] = []

    @rule(name=st.sampled_from(["messier", "ngc", "hip"]))
    def connect(self, name: str) -> None:
        self.held.append(DatabaseConnection(name))
        self.pool.add_connection(self.held[-1])

    @precondition(lambda self: bool(self.held))
    @rule(data=st.data())
    def add_again(self, data: st.DataObject) -> None:
        index = data.draw(st.integers(0, len(self.held) - 1))
        self.pool.add_connection(self.held[index])

    @precondition(lambda self: bool(self.held))
    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        self.held[data.draw(st.integers(0, len(self.held) - 1))].close()

    @precondition(lambda self: bool(self.held))
    @rule(data=st.data(), cyclic=st.booleans())
    def lose(self, data: st.DataObject, *, cyclic: bool) -> None:
        lost: Any = self.held.pop(
            data.draw(st.integers(0, len(self.held) - 1))
        )
        self.gone.append(lost.name)
        if cyclic:
            lost.itself = lost
            del lost
            gc.collect()

    @invariant()
    def only_the_living_are_reported(self) -> None:
        stats = self.pool.get_stats()
        assert stats.open == tuple(
            sorted(each.name for each in self.held if each.close.alive)
        )
        assert stats.gone == tuple(self.gone)


TestObservers = Observers.TestCase
TestObservers.settings = settings(max_examples=25, stateful_step_count=15)


def test_a_connection_is_closed_when_lost() -> None:
    connection = DatabaseConnection(name="ngc")
    raw = connection.raw
    assert raw.execute("SELECT 1").fetchone() == (1,)
    del connection
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        raw.execute("SELECT 1")


def test_a_connection_may_be_lost_in_another_thread() -> None:
    shelf = [DatabaseConnection("ngc")]
    raw, pool = shelf[0].raw, ConnectionPool()
    pool.add_connection(connection=shelf[0])
    thread = Thread(target=shelf.clear)
    thread.start()
    thread.join(10)
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        raw.execute("SELECT 1")
    assert pool.get_stats() == Stats(open=(), gone=("ngc",))


def test_a_pool_is_not_kept_by_its_connections() -> None:
    connection, pool = DatabaseConnection("ngc"), ConnectionPool()
    pool.add_connection(connection)
    weak = weakref.ref(pool)
    del pool
    gc.collect()
    assert weak() is None


def test_bookkeeping_is_not_done_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[weakref.finalize[Any, Any]] = []

    def finalize(*arguments: Any) -> Any:
        made.append(weakref.finalize(*arguments))
        return made[-1]

    monkeypatch.setattr(pools, "finalize", finalize)
    connection = DatabaseConnection("ngc")
    ConnectionPool().add_connection(connection)
    assert [each.atexit for each in made] == [True, False]


def test_adding_waits_for_a_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = ConnectionPool()
    first, second = DatabaseConnection("ngc"), DatabaseConnection("hip")
    pool.add_connection(first)
    lock: Any = pool._lock
    entered: list[bool] = []

    class Guard:
        def __enter__(self) -> None:
            lock.acquire()
            entered.append(lock.locked())

        def __exit__(self, *exc_info: object) -> None:
            lock.release()

    monkeypatch.setattr(pool, "_lock", Guard())
    pool.add_connection(second)
    pool.get_stats()
    assert entered == [True, True]


@pytest.fixture
def busy() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)


@pytest.mark.usefixtures("busy")
def test_threads_add_while_others_look() -> None:
    pool, begin = ConnectionPool(), Event()
    kept: list[DatabaseConnection] = []
    failed: list[BaseException] = []

    def work() -> None:
        begin.wait(10)
        try:
            for number in range(60):
                connection = DatabaseConnection(str(number))
                pool.add_connection(connection)
                if number % 2:
                    kept.append(connection)
                del connection
                stats = pool.get_stats()
                assert len(stats.open) >= number // 2
        except BaseException as error:
            failed.append(error)

    threads = [Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    begin.set()
    for thread in threads:
        thread.join(30)
    assert not failed
    stats = pool.get_stats()
    assert len(stats.open) == len(kept) == 90
    assert len(stats.gone) == 90


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    pools.main()
    assert capsys.readouterr().out.splitlines() == [
        "Stats(open=('messier', 'ngc'), gone=())",
        "Stats(open=(), gone=('ngc',))",
    ]


def test_a_strong_set_beside_the_weak_one_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S3-23: two of two are active after the last owner let go."""
    pool = pool_broken.ConnectionPool()
    pool.add_connection(DatabaseConnection("messier"))
    pool.add_connection(DatabaseConnection("ngc"))
    gc.collect()
    assert pool.get_stats() == "2/2"
    assert capsys.readouterr().out == ""
    pool.active.clear()
    gc.collect()
    assert capsys.readouterr().out == "a connection was lost\n" * 2
    assert pool.get_stats() == "0/0"


def test_a_finalizer_that_locks_waits_for_itself_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It runs under the lock that it wants."""
    ignored: list[str] = []

    def note(unraisable: Any) -> None:
        ignored.append(repr(unraisable.exc_value))

    monkeypatch.setattr(sys, "unraisablehook", note)
    selected = CurrentConnection(patience=0.01)
    selected.use(DatabaseConnection("messier"))
    assert (selected.gone, ignored) == (0, [])
    selected.use(DatabaseConnection("ngc"))
    assert selected.gone == 0
    assert ignored == ["TimeoutError('this thread has the lock')"]


def test_without_the_lock_it_counts() -> None:
    selected = CurrentConnection()
    assert selected.patience == -1
    selected.use(DatabaseConnection("messier"))
    selected.current = None
    gc.collect()
    assert selected.gone == 1
    assert not selected.lock.locked()
