"""One for each request, each process, or whoever it is handed to."""

import asyncio
import os
import sqlite3
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event, Lock, Thread
from types import SimpleNamespace
from typing import Any

import pytest

from examples.language.singletons import (
    desk,
    evening,
    per_process,
    theatre,
    ticket_broken,
    visit,
    visit_broken,
)
from examples.language.singletons.box_office import SoldError, office
from examples.language.singletons.database_connection import (
    DatabaseConnection,
)
from examples.language.singletons.desk import Desk, open_house
from examples.language.singletons.per_process import answer, ask, sell


@pytest.fixture
def house(tmp_path: Path) -> Iterator[DatabaseConnection]:
    with closing(open_house(str(tmp_path / "house.db"))) as database:
        yield database


def tickets(database: DatabaseConnection) -> list[Any]:
    with database.get_connection() as connection:
        return connection.execute("SELECT * FROM ticket").fetchall()


def test_desks_of_one_house_share_its_seats(
    house: DatabaseConnection,
) -> None:
    Desk(house).sell("A1", "Ada")
    with pytest.raises(SoldError, match=r"^A1$") as caught:
        Desk(house).sell("A1", "Ben")
    assert caught.value.__suppress_context__
    Desk(database=house).sell(seat="A2", guest="Ben")
    assert tickets(house) == [("A1", "Ada"), ("A2", "Ben")]


def test_other_errors_are_not_sold_seats(house: DatabaseConnection) -> None:
    with house.get_connection() as connection:
        connection.execute("DROP TABLE ticket")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        Desk(house).sell("A1", "Ada")


def test_each_test_has_a_house_of_its_own(house: DatabaseConnection) -> None:
    assert tickets(house) == []


def test_order_decides_who_passes_broken() -> None:
    """No id: what one check leaves behind, the next one needs."""
    with pytest.raises(AssertionError):
        ticket_broken.check_balcony()
    with pytest.raises(AssertionError):
        ticket_broken.check_first_row()
    assert office.sold == {"K7": "Ben", "A1": "Ada"}
    office.sold.clear()
    ticket_broken.check_first_row()
    ticket_broken.check_balcony()


def test_evening_sells_each_seat_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "evening.db")
    asyncio.run(evening.evening(path))
    out, err = capsys.readouterr()
    assert (sorted(out.splitlines()), err) == (
        [
            "A1 is Ada's",
            "A2 is Cleo's",
            "A2 is sold, Ada is late",
            "B1 is Ben's",
            "C1 is Cleo's",
        ],
        "",
    )
    with closing(DatabaseConnection(path)) as database:
        assert sorted(tickets(database)) == [
            ("A1", "Ada"),
            ("A2", "Cleo"),
            ("B1", "Ben"),
            ("C1", "Cleo"),
        ]


def test_house_of_an_evening_is_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[DatabaseConnection] = []

    def watched(path: str) -> DatabaseConnection:
        opened.append(open_house(path))
        return opened[-1]

    monkeypatch.setattr(evening, "open_house", watched)
    asyncio.run(evening.evening("evening.db"))
    assert capsys.readouterr().err == ""
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        tickets(opened[0])


def test_visits_do_not_see_each_other() -> None:
    with visit.visit() as ada:
        visit.reserve("A1")
        with visit.visit() as ben:
            visit.reserve("B2")
        visit.reserve("A2")
    assert (ada, ben) == (["A1", "A2"], ["B2"])


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_visit_ends_however_it_is_left(error: type[BaseException]) -> None:
    with pytest.raises(error), visit.visit():
        raise error
    with pytest.raises(LookupError):
        visit.reserve(seat="A1")


def test_to_thread_takes_the_visit_along() -> None:
    async def elsewhere() -> list[str]:
        with visit.visit() as basket:
            await asyncio.to_thread(visit.reserve, "A1")
        return basket

    assert asyncio.run(elsewhere()) == ["A1"]


def test_tasks_share_a_thread_broken() -> None:
    """No id: `threading.local` is one for each thread, not each task."""

    async def two() -> tuple[list[str], list[str]]:
        everybody = asyncio.Barrier(2)
        return await asyncio.gather(
            visit_broken.guest("A1", everybody),
            visit_broken.guest("B2", everybody),
        )

    ada, ben = asyncio.run(two())
    assert (ada, sorted(ben)) == ([], ["A1", "B2"])


def test_forked_child_has_a_copy_and_spawned_child_a_new_one() -> None:
    office.sell("A1", "Ada")
    assert ask(sell, "fork") == {"A1": "Ada", "A2": "Ben"}
    assert ask(sell, "spawn") == {"A2": "Ben"}
    assert office.sold == {"A1": "Ada"}


def test_answer_is_sent_and_seat_sold_where_it_was_asked() -> None:
    sent: list[Any] = []
    connection: Any = SimpleNamespace(send=sent.append)
    answer(sell, connection)
    assert sent == [{"A2": "Ben"}]


def test_child_that_fails_ends_the_wait(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(EOFError):
        ask(question=lambda: 1 // 0, method="fork")
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_child_is_another_process_and_is_waited_for() -> None:
    child = ask(os.getpid, "spawn")
    assert child != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_pool_is_carried_across_a_fork_broken() -> None:
    """No id: the child has the parent's connections, which it must not use."""
    pool = theatre.database()
    assert ask(lambda: theatre.database() is pool, "fork")


def test_lock_that_is_held_at_a_fork_stays_held_broken() -> None:
    """No id: the thread that would release it is not in the child."""
    held, release = Event(), Event()
    lock = Lock()

    def hold() -> None:
        with lock:
            held.set()
            assert release.wait(10)

    thread = Thread(target=hold)
    thread.start()
    assert held.wait(10)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*multi-threaded")
        got = ask(lambda: lock.acquire(timeout=0.1), "fork")
    release.set()
    thread.join(10)
    assert not got
    assert ask(lambda: lock.acquire(timeout=0.1), "fork")


def test_lazy_pool_can_be_opened_by_any_thread() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert executor.submit(theatre.database).result() is (
            theatre.database()
        )


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    desk.main()
    ticket_broken.main()
    office.sold.clear()
    per_process.main()
    asyncio.run(visit.main())
    asyncio.run(visit_broken.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "A1 is not for Ben",
        "in this order, both pass",
        "fork   {'A1': 'Ada', 'A2': 'Ben'}",
        "spawn  {'A2': 'Ben'}",
        "parent {'A1': 'Ada'}",
        "[['A1'], ['B2'], ['C3']]",
        "[[], [], ['C3', 'A1', 'B2']]",
    ]
