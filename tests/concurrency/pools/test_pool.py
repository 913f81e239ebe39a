"""A pool for threads lends in turn, keeps what is fit, and closes."""

import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from random import Random
from threading import Barrier, Thread

import pytest

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117
from examples.concurrency.pools import book, figures, permits, pool, rack
from examples.concurrency.pools import source as source_module
from examples.concurrency.pools import stock as stock_module
from examples.concurrency.pools.book import (
    Book,
    Connection,
    create,
    rent,
    rentals,
)
from examples.concurrency.pools.jostle import RowdyBook, guest, jostle
from examples.concurrency.pools.jostle import main as jostle_main
from examples.concurrency.pools.permits import Permits
from examples.concurrency.pools.pool import Pool
from examples.concurrency.pools.rack import Kept, Limits, Rack
from examples.concurrency.pools.source import PoolClosedError


def until(true: Callable[[], bool]) -> None:
    """Let other threads run until something holds."""
    limit = time.monotonic() + 10
    while not true():
        assert time.monotonic() < limit
        time.sleep(0)


class Boats:
    """Boats with names; what is listed as broken raises."""

    def __init__(self, *broken: str) -> None:
        self.broken, self.made = set(broken), 0
        self.log: list[str] = []

    def open(self) -> str:
        if "open" in self.broken:
            raise OSError("no wood")
        self.made += 1
        self.log.append(f"open {self.made}")
        return f"boat {self.made}"

    def check(self, boat: str, /) -> None:
        self.log.append(f"check {boat}")
        if boat in self.broken:
            raise OSError("leaks")

    def reset(self, boat: str, /) -> None:
        self.log.append(f"reset {boat}")
        if f"reset {boat}" in self.broken:
            raise OSError("dirty")

    def close(self, boat: str, /) -> None:
        self.log.append(f"close {boat}")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "rental.db")


@pytest.fixture
def books(path: str) -> Iterator[Pool[Connection]]:
    with closing(Pool(Book(path), size=2)) as made:
        with made.lease() as connection:
            create(connection)
        yield made


def test_lease_is_a_fresh_object_with_its_own_connection(
    books: Pool[Connection],
) -> None:
    with books.lease() as first, books.lease() as second:
        assert first is not second
        rent(first, "Swan", "Ada")
        assert rentals(second) == [("Swan", "Ada")]
    assert books.figures().opened == 2


def test_rentals_are_in_order_and_a_boat_is_rented_once(
    books: Pool[Connection],
) -> None:
    with books.lease() as connection:
        rent(connection, "Swan", "Ada")
        rent(connection, "Heron", "Ben")
        with pytest.raises(sqlite3.IntegrityError):
            rent(connection, "Swan", "Ben")
        assert rentals(connection) == [("Heron", "Ben"), ("Swan", "Ada")]


def test_transaction_that_was_never_ended_is_rolled_back(
    books: Pool[Connection],
) -> None:
    with suppress(OSError), books.lease() as connection:
        connection.execute("BEGIN")
        rent(connection, "Swan", "Ada")
        raise OSError("it rains")
    with books.lease() as again:
        assert again is connection
        assert not again.in_transaction
        assert rentals(again) == []


def test_connection_is_made_for_any_thread(books: Pool[Connection]) -> None:
    with books.lease() as connection, ThreadPoolExecutor(1) as thread:
        assert thread.submit(rentals, connection).result() == []


def test_newest_is_reused_first() -> None:
    boats = Boats()
    with closing(Pool(boats, size=2)) as lent:
        first, second = lent.lease(), lent.lease()
        one, two = first.__enter__(), second.__enter__()
        second.__exit__(None, None, None)
        first.__exit__(None, None, None)
        with lent.lease() as again:
            assert again == one
            with lent.lease() as other:
                assert other == two
    assert boats.made == 2


def test_dead_connection_is_closed_at_checkout_and_replaced() -> None:
    boats = Boats()
    lent = Pool(boats, size=1)
    with lent.lease():
        pass
    boats.broken.add("boat 1")
    with lent.lease() as boat:
        assert boat == "boat 2"
    lent.close()
    assert boats.log == [
        "open 1",
        "reset boat 1",
        "check boat 1",
        "close boat 1",
        "open 2",
        "reset boat 2",
        "close boat 2",
    ]


def test_real_connection_that_died_is_noticed(path: str) -> None:
    with closing(Pool(Book(path), size=1)) as lent:
        with lent.lease() as dead:
            pass
        dead.close()
        with lent.lease() as fresh:
            assert fresh is not dead
            assert rentals_of_nothing(fresh)
        assert lent.figures().dropped == 1


def rentals_of_nothing(connection: Connection) -> bool:
    return bool(connection.execute("SELECT 1").fetchone())


def test_check_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "no.db"
    path.write_bytes(b"not a database" * 100)
    source = Book(str(path))
    connection = source.open()
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        source.check(connection)
    source.close(connection)


def test_spoilt_connection_is_closed_at_checkin() -> None:
    boats = Boats("reset boat 1")
    with closing(Pool(boats, size=1)) as lent:
        with lent.lease():
            pass
        assert boats.log == ["open 1", "reset boat 1", "close boat 1"]
        assert lent.figures().idle == 0


def test_interrupted_test_closes_what_it_tested() -> None:
    class Interrupted(Boats):
        def reset(self, boat: str, /) -> None:
            raise KeyboardInterrupt

    boats = Interrupted()
    lent = Pool(boats, size=1)
    with pytest.raises(KeyboardInterrupt):
        with lent.lease():
            pass
    assert boats.log == ["open 1", "close boat 1"]
    assert lent.figures().in_use == 0
    lent.close()


@pytest.mark.parametrize(
    ("limits", "waits", "kept"),
    [
        (Limits(max_idle=60), 59.9, True),
        (Limits(max_idle=60), 60.0, False),
        (Limits(max_age=60), 59.9, True),
        (Limits(max_age=60), 60.0, False),
    ],
)
def test_age_and_idleness_have_limits(
    limits: Limits, waits: float, kept: bool
) -> None:
    now = 0.0
    limited = Limits(limits.max_age, limits.max_idle, clock=lambda: now)
    with closing(Pool(Boats(), 1, limits=limited)) as lent:
        with lent.lease():
            pass
        now += waits
        with lent.lease() as boat:
            assert (boat == "boat 1") is kept


def test_idle_time_begins_at_the_return_and_age_at_the_opening() -> None:
    now = 0.0
    limits = Limits(max_age=100, max_idle=30, clock=lambda: now)
    boats = Boats()
    with closing(Pool(boats, 1, limits)) as lent:
        with lent.lease():
            now += 50
        assert lent.figures().idle == 1
        now += 29
        with lent.lease() as boat:
            assert boat == "boat 1"
            now += 21
        assert lent.figures().idle == 0, "too old to be kept"
    assert boats.log[-1] == "close boat 1"


def test_surplus_is_dropped_when_another_comes_back() -> None:
    now = 0.0
    boats = Boats()
    limits = Limits(max_idle=60, clock=lambda: now)
    with closing(Pool(boats, 3, limits)) as lent:
        with lent.lease(), lent.lease(), lent.lease():
            pass
        now += 59
        with lent.lease() as newest:
            now += 1
        assert lent.figures().idle == 1
        with lent.lease() as still:
            assert still == newest


def test_limits_are_none_and_the_clock_is_monotonic() -> None:
    unlimited = Limits()
    assert unlimited.clock is time.monotonic
    assert (unlimited.max_age, unlimited.max_idle) == (
        float("inf"),
        float("inf"),
    )


def test_rack_gives_the_newest_and_the_outdated() -> None:
    now = 0.0
    shelf = Rack[str](Limits(max_idle=60, clock=lambda: now))
    assert (shelf.newest(), shelf.outdated()) == (None, None)
    swan, heron = Kept("Swan", 0, 0), Kept("Heron", 30, 30)
    shelf.put(swan)
    shelf.put(heron)
    now = 59.9
    assert shelf.outdated() is None
    now = 60
    assert shelf.outdated() is swan
    assert shelf.newest() is heron


def test_failing_factory_gives_the_permit_back() -> None:
    boats = Boats("open")
    lent = Pool(boats, size=1)
    for _ in range(3):
        with pytest.raises(OSError, match="no wood"):
            with lent.lease(timeout=0):
                pass
    assert lent.figures().lent == 0
    boats.broken.clear()
    with lent.lease(timeout=0) as boat:
        assert boat == "boat 1"
        assert lent.figures().opened == 1
    lent.close()


def test_factories_run_side_by_side() -> None:
    together = Barrier(3)

    class SlowBoats(Boats):
        def open(self) -> str:
            together.wait(10)
            return super().open()

    lent = Pool(SlowBoats(), size=3)

    def use() -> str:
        with lent.lease() as boat:
            return boat

    with ThreadPoolExecutor(3) as threads:
        used = [threads.submit(use) for _ in range(3)]
        assert len({each.result() for each in used}) == 3
    lent.close()


def test_time_limit_runs_out_and_leaves_the_line() -> None:
    lent = Pool(Boats(), size=1)
    with lent.lease():
        with pytest.raises(TimeoutError, match=r"^none of 1 came back$"):
            with lent.lease(timeout=0.001):
                pass
        assert lent.figures().waiting == 0
    with lent.lease(timeout=0):
        assert lent.figures().in_use == 1
    lent.close()


def in_line(lent: Pool[str], place: int) -> bool:
    return lent.figures().waiting == place


def line_up(
    lent: Pool[str], served: list[object], *names: str
) -> list[Thread]:
    def guest(name: str) -> None:
        try:
            with lent.lease():
                served.append(name)
        except PoolClosedError as error:
            served.append((name, str(error)))

    threads = [Thread(target=guest, args=[name]) for name in names]
    for place, thread in enumerate(threads, start=1):
        thread.start()
        until(partial(in_line, lent, place))
    return threads


def test_guests_are_served_in_the_order_of_asking() -> None:
    served: list[object] = []
    names = [f"guest {n}" for n in range(6)]
    with closing(Pool(Boats(), size=1)) as lent:
        with lent.lease():
            threads = line_up(lent, served, *names)
            assert served == []
        for thread in threads:
            thread.join()
    assert served == names


def test_newcomer_does_not_overtake_who_waits() -> None:
    queue = Permits(1)
    queue.acquire()
    queue.waiting.append("first in line")
    queue.release()
    with pytest.raises(TimeoutError):
        queue.acquire(timeout=0)
    assert list(queue.waiting) == ["first in line"]
    queue.waiting.clear()
    queue.acquire(timeout=0)
    assert queue.held == 1


def test_first_in_line_that_gives_up_lets_the_next_go() -> None:
    queue = Permits(2)
    queue.acquire()
    queue.acquire()
    taken = threading.Event()

    def wait() -> None:
        queue.acquire(timeout=10)
        taken.set()

    queue.waiting.append("gives up")
    thread = Thread(target=wait)
    thread.start()
    until(lambda: len(queue.waiting) == 2)
    queue.release()
    assert not taken.is_set()
    with queue.changed:
        queue.waiting.remove("gives up")
        queue.changed.notify_all()
    assert taken.wait(10)
    thread.join()
    assert queue.held == 2


def test_ctrl_c_while_waiting_leaves_the_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    queue = Permits(1)

    def interrupted(true: Callable[[], bool], limit: float | None) -> bool:
        assert true() is False
        assert limit == 10
        raise KeyboardInterrupt

    queue.acquire()
    with monkeypatch.context() as patch:
        patch.setattr(queue.changed, "wait_for", interrupted)
        with pytest.raises(KeyboardInterrupt):
            queue.acquire(timeout=10)
    assert (len(queue.waiting), queue.held) == (0, 1)
    queue.release()
    queue.acquire(timeout=0)


def test_head_that_is_interrupted_with_a_permit_free_tells_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    queue, taken = Permits(1), threading.Event()
    wait_for, here = queue.changed.wait_for, threading.current_thread()

    def wait(true: Callable[[], bool], limit: float | None) -> bool:
        if threading.current_thread() is not here:
            return wait_for(true, limit)
        while len(queue.waiting) < 2:
            queue.changed.wait(0.001)
        queue.held -= 1
        queue.changed.notify_all()
        queue.changed.wait(0.01)  # the next sees that it is not the first
        raise KeyboardInterrupt

    def next_one() -> None:
        until(lambda: len(queue.waiting) == 1)
        queue.acquire(timeout=5)
        taken.set()

    queue.acquire()
    monkeypatch.setattr(queue.changed, "wait_for", wait)
    thread = Thread(target=next_one)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        queue.acquire()
    assert taken.wait(4)
    thread.join()
    assert queue.held == 1


def test_close_wakes_who_waits_and_waits_for_users() -> None:
    served: list[object] = []
    boats = Boats()
    lent = Pool(boats, size=1)
    with lent.lease():
        waiters = line_up(lent, served, "Ada", "Ben")
        closer = Thread(target=lent.close)
        closer.start()
        for waiter in waiters:
            waiter.join()
        assert sorted(map(str, served)) == [
            "('Ada', 'the pool is closed')",
            "('Ben', 'the pool is closed')",
        ]
        assert closer.is_alive()
        assert "close boat 1" not in boats.log
    closer.join()
    assert boats.log[-1] == "close boat 1"
    with pytest.raises(PoolClosedError, match=r"^the pool is closed$"):
        with lent.lease():
            pass


def test_close_out_of_time_says_so_and_late_returns_are_closed() -> None:
    boats = Boats()
    lent = Pool(boats, size=2)
    with lent.lease(), lent.lease():
        pass
    with lent.lease():
        with pytest.raises(TimeoutError, match=r"^1 did not come back$"):
            lent.close(timeout=0)
        assert boats.log.count("close boat 2") == 1
        assert "close boat 1" not in boats.log
    assert boats.log[-1] == "close boat 1"
    lent.close(timeout=0)


def test_close_of_a_quiet_pool_may_be_repeated() -> None:
    lent = Pool(Boats(), size=1)
    lent.close()
    lent.close(timeout=0)
    queue = Permits(1)
    assert permits.close(queue, timeout=0)
    assert permits.close(queue)


def test_figures_tell_what_is_going_on() -> None:
    now = 0.0
    lent = Pool(Boats(), 2, Limits(clock=lambda: now))
    with lent.lease(), lent.lease():
        assert lent.figures() == figures.Figures(
            in_use=2, waiting=0, idle=0, opened=2, dropped=0, lent=2, waited=0
        )
        waiters = line_up(lent, [], "Ada")
        assert lent.figures().waiting == 1
        now += 5
    waiters[0].join()
    assert lent.figures().waited == 5
    assert lent.figures().idle == 2
    with lent.lease():
        assert lent.figures().idle == 1
    lent.close()
    assert lent.figures().dropped == 2
    assert lent.figures().lent == 4


def test_ten_thousand_uses_lose_and_share_nothing(path: str) -> None:
    assert jostle(path, seed=600) == {
        "shared": 0,
        "in use": 0,
        "most": 3,
        "unclosed": 0,
    }


@pytest.mark.parametrize(("drawn", "damp"), [(0.049, True), (0.05, False)])
def test_rowdy_book_fails_one_time_in_twenty(
    path: str, drawn: float, damp: bool
) -> None:
    class Loaded(Random):
        def random(self) -> float:
            return drawn

    rowdy = RowdyBook(path, Loaded())
    if damp:
        with pytest.raises(OSError, match=r"^the book is damp$"):
            rowdy.open()
    else:
        rowdy.close(rowdy.open())
    assert rowdy.unclosed == set()


def test_jostle_lets_threads_meet_and_restores_the_interval(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    monkeypatch.setattr(sys, "setswitchinterval", asked.append)
    jostle(path, seed=5, uses=8)
    assert asked == [1e-5, sys.getswitchinterval()]


def test_jostle_notices_a_connection_that_two_have(path: str) -> None:
    rowdy = RowdyBook(path, Random(1))
    lent = Pool(rowdy, size=1)
    with lent.lease() as connection:
        pass
    assert rowdy.unclosed == {connection}
    assert guest(rowdy, lent, seed=2) == 0
    rowdy.in_use.add(connection)
    assert [guest(rowdy, lent, seed=2) for _ in range(2)] == [1, 0]
    lent.close()
    assert (rowdy.most, rowdy.unclosed) == (1, set())


def test_jostle_fails_for_a_transaction_that_was_left(path: str) -> None:
    class Careless(RowdyBook):
        def reset(self, connection: Connection, /) -> None: ...

    careless = Careless(path, Random(1))
    lent = Pool(careless, size=1)
    with pytest.raises(sqlite3.OperationalError, match="within a trans"):
        for seed in range(20):
            guest(careless, lent, seed)
    lent.close()


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (
        source_module.main,
        book.main,
        rack.main,
        permits.main,
        stock_module.main,
        figures.main,
        pool.main,
        jostle_main,
    ):
        main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Source: open, check, reset, close",
        "AsyncSource: open, check, reset, close",
        "[]",
        "Kept(resource='Swan', opened=0.0, returned=0.0) "
        "Kept(resource='Heron', opened=30.0, returned=30.0)",
        "none of 1 came back",
        "True",
        "True 1",
        "Figures(in_use=0, waiting=0, idle=0, opened=0, dropped=0, lent=1, "
        "waited=0.5)",
        "True True",
        "2",
        "{'shared': 0, 'in use': 0, 'most': 3, 'unclosed': 0}",
    ]
