"""The hall, the branch, the drawers and the night watch."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Condition, Event, Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.threads import (
    branch,
    daemon_broken,
    drawer,
    drawer_broken,
    hall,
    hall_broken,
)
from examples.concurrency.threads.hall import ClosedError, Hall


def test_first_come_first_served() -> None:
    lobby: Hall[str] = Hall(seats=2)
    lobby.enter("Ada")
    lobby.enter("Ben")
    assert [lobby.call(), lobby.call()] == ["Ada", "Ben"]


def test_closed_hall_lets_nobody_in_but_serves_who_is_there() -> None:
    lobby: Hall[str] = Hall(1)
    lobby.enter("Ada")
    lobby.close()
    with pytest.raises(ClosedError, match=r"^come back tomorrow$"):
        lobby.enter("Ben")
    assert lobby.call() == "Ada"
    with pytest.raises(ClosedError, match=r"^nobody is left$"):
        lobby.call()


class Noticed(Condition):
    """A condition that tells when somebody is about to sleep on it."""

    def __init__(self) -> None:
        super().__init__()
        self.sleeping = Condition()
        self.asleep = 0

    def wait(self, timeout: float | None = None) -> bool:
        with self.sleeping:
            self.asleep += 1
            self.sleeping.notify_all()
        return super().wait(timeout or 10)

    def settled(self, count: int) -> None:
        with self.sleeping:
            assert self.sleeping.wait_for(lambda: self.asleep >= count, 10)


def noticed(seats: int) -> tuple[Hall[str], Noticed]:
    lobby: Hall[str] = Hall(seats)
    lobby._changed = changed = Noticed()
    return lobby, changed


def test_customer_waits_for_a_seat() -> None:
    lobby, changed = noticed(seats=1)
    lobby.enter("Ada")
    with ThreadPoolExecutor(1) as pool:
        entering = pool.submit(lobby.enter, "Ben")
        changed.settled(1)
        assert not entering.done()
        assert lobby.call() == "Ada"
        assert entering.result(10) is None
        assert lobby.call() == "Ben"


def test_clerk_waits_for_a_customer() -> None:
    lobby, changed = noticed(seats=1)
    with ThreadPoolExecutor(1) as pool:
        calling = pool.submit(lobby.call)
        changed.settled(1)
        assert not calling.done()
        lobby.enter(customer="Ada")
        assert calling.result(10) == "Ada"


def test_closing_wakes_all_clerks_and_customers() -> None:
    empty, no_customer = noticed(seats=1)
    full, no_seat = noticed(seats=1)
    full.enter("Ada")
    with ThreadPoolExecutor(4) as pool:
        clerks = [pool.submit(empty.call) for _ in range(2)]
        customers = [pool.submit(full.enter, "Ben") for _ in range(2)]
        no_customer.settled(2)
        no_seat.settled(2)
        empty.close()
        full.close()
        waiting: list[Future[Any]] = [*clerks, *customers]
        errors = [each.exception(10) for each in waiting]
    assert [str(error) for error in errors] == [
        *["nobody is left"] * 2,
        *["come back tomorrow"] * 2,
    ]


def test_turn_wakes_nobody_when_its_block_fails() -> None:
    changed = Condition()
    with (
        pytest.raises(ClosedError),
        hall.turn(changed=changed, ready=lambda: True),
    ):
        raise ClosedError
    with changed:  # it was given back
        pass


def test_hall_prints(capsys: pytest.CaptureFixture[str]) -> None:
    hall.main()
    assert capsys.readouterr() == ("Ada\n", "")


def test_woken_clerk_finds_nobody_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: `if` around `Condition.wait`."""
    hall_broken.main()
    said = "IndexError('pop from an empty deque') None\n"
    assert capsys.readouterr() == (said, "")


def test_clerk_that_need_not_wait_is_served() -> None:
    lobby = hall_broken.Hall()
    lobby.enter(customer="Ada")
    assert lobby.call() == "Ada"
    assert not lobby.asleep.acquire(blocking=False)


@given(
    st.lists(st.integers(0, 99).map(str) | st.just("ten"), max_size=20),
    st.integers(1, 4),
    st.integers(1, 3),
)
def test_every_slip_is_booked_once(
    slips: list[str], counters: int, seats: int
) -> None:
    book = branch.run_day(slips=slips, counters=counters, seats=seats)
    assert book.total == sum(int(each) for each in slips if each != "ten")
    assert len(book.refused) == slips.count("ten")


def test_counters_are_closed_when_the_door_fails() -> None:
    lobby, book = Hall[str](1), branch.Book()
    with (
        pytest.raises(KeyError, match="door"),
        branch.open_counters(count=2, hall=lobby, book=book),
    ):
        lobby.enter("7")
        raise KeyError("door")
    assert book.total == 7
    with pytest.raises(ClosedError):
        lobby.enter("8")


def test_branch_prints(capsys: pytest.CaptureFixture[str]) -> None:
    branch.main()
    assert capsys.readouterr() == (
        "499500 499500\n[\"invalid literal for int() with base 10: 'ten'\"]\n",
        "",
    )


def test_each_thread_has_its_own_drawer() -> None:
    mine = drawer.Drawer(cash=100)
    taken = drawer.takings(drawer=mine, payments=[5, 20, 1])
    assert (taken, mine.cash) == ([105, 120, 101], 100)


def test_drawer_prints(capsys: pytest.CaptureFixture[str]) -> None:
    drawer.main()
    assert capsys.readouterr() == ("[105, 120, 101] 100\n", "")


def test_pool_thread_keeps_what_it_was_left_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: thread-local state outlives the task."""
    expected = ["Ada: file of Ada", "Ben: file of Ada"]
    found = drawer_broken.queue_up(customers=["Ada", "Ben"], clerks=1)
    assert found == expected
    drawer_broken.main()
    assert capsys.readouterr() == (f"{expected}\n", "")


def test_daemon_never_locks_the_vault_broken() -> None:
    """Own list: a daemon thread is abandoned, with its `finally`."""
    done = subprocess.run(
        [sys.executable, "-m", daemon_broken.__name__],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == ("everybody goes home\n", "")


def test_watch_that_is_ended_locks_the_vault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun, closing = Event(), Event()
    watching = Thread(target=daemon_broken.watch, args=(begun, closing))
    watching.start()
    assert begun.wait(10)
    closing.set()
    watching.join(10)
    assert capsys.readouterr() == ("the vault is locked\n", "")


def test_watch_of_the_module(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Thread] = []
    closing: list[Event] = []

    def thread(**options: object) -> Thread:
        assert options.pop("daemon") is True
        made.append(Thread(**options))  # type: ignore[arg-type]  # passed on
        closing.append(options["args"][1])  # type: ignore[index]  # a tuple
        return made[0]

    monkeypatch.setattr(daemon_broken, "Thread", thread)
    daemon_broken.main()
    assert capsys.readouterr() == ("everybody goes home\n", "")
    closing[0].set()
    made[0].join(10)
    assert capsys.readouterr() == ("the vault is locked\n", "")
