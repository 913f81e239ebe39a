"""Races that happen every time, and the locks that end them."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations

import pytest

from examples.concurrency.threads import (
    account,
    account_broken,
    cash_broken,
    crossing,
    day,
    gil,
    gil_broken,
    rush,
    schedules,
    transfer,
    transfer_broken,
    watched,
)
from examples.concurrency.threads.account import Account, RefusedError
from examples.concurrency.threads.watched import DeadlockError, WatchedLock


def test_orders_are_all_orders() -> None:
    found = [tuple(order) for order in schedules.orders(first=2, second=3)]
    assert {*found} == {*permutations([0, 0, 1, 1, 1])}
    assert len(found) == 10


def test_most_orders_lose_a_payment_broken() -> None:
    """Own list: read, then write."""
    assert schedules.outcomes(schedules.pay_in, 2) == {120: 2, 110: 4}


def test_most_orders_overdraw_broken() -> None:
    """Own list: check, then act."""
    found = schedules.outcomes(clerk=schedules.pay_out, steps=2)
    assert found == {0: 2, -100: 4}


@pytest.mark.parametrize(("balance", "left"), [(100, 0), (99, 99)])
def test_pay_out_pays_all_or_nothing(balance: int, left: int) -> None:
    book = {"balance": balance}
    assert len([*schedules.pay_out(book)]) == 1 + (left == 0)
    assert book == {"balance": left}


def test_schedules_print(capsys: pytest.CaptureFixture[str]) -> None:
    schedules.main()
    assert capsys.readouterr() == (
        "pay_in {120: 2, 110: 4}\npay_out {0: 2, -100: 4}\n",
        "",
    )


def test_augmented_assignment_loses_a_payment_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: `+=` reads its left side before it calls its right one."""
    cash_broken.main()
    assert capsys.readouterr() == ("10\n", "")
    till = cash_broken.Till(count=lambda: 10)
    till.take()
    till.take()
    assert till.balance == 20


def test_two_payments_overdraw_the_account_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: check-then-act, as in S1-14, S0-05 and S0-16."""
    mine = account_broken.Account(balance=100)
    assert rush.rush(mine, amount=80, patience=10) == ["'paid'", "'paid'"]
    assert mine.balance == -60
    with pytest.raises(RefusedError, match=r"^1 from -60$"):
        mine.pay_out(amount=1)
    account_broken.main()
    assert capsys.readouterr() == ("20\n", "")


def test_second_payment_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    mine = Account(number=7, balance=100)
    found = rush.rush(mine, 80, patience=0.01)
    assert found == ["'paid'", "RefusedError('80 from 20')"]
    assert mine.balance == 20
    rush.main()
    account.main()
    assert capsys.readouterr() == (f"{found}\n20\n", "")


@pytest.mark.parametrize(
    "make", [lambda n: Account(7, n), account_broken.Account]
)
def test_account_can_be_emptied(make: type[account_broken.Account]) -> None:
    mine = make(100)
    mine.pay_out(100)
    assert mine.balance == 0


def test_transfer_moves_or_refuses() -> None:
    ada, ben = Account(7, 100), Account(8, 100)
    transfer.transfer(source=ada, target=ben, amount=100)
    assert (ada.balance, ben.balance) == (0, 200)
    with pytest.raises(RefusedError, match=r"^1 from 0$"):
        transfer.transfer(ada, ben, 1)
    with pytest.raises(RefusedError, match=r"^there and back$"):
        transfer.transfer(ben, ben, 1)
    assert (ada.balance, ben.balance) == (0, 200)


def test_locks_are_taken_in_the_order_of_the_numbers() -> None:
    taken: list[str] = []

    class Noted:
        def __init__(self, name: str) -> None:
            self.name = name

        def __enter__(self) -> None:
            taken.append(self.name)

        def __exit__(self, *error: object) -> None:
            taken.append(f"not {self.name}")

    ada, ben = Account(7, 100), Account(8, 100)
    ada.lock, ben.lock = Noted("7"), Noted("8")
    for source, target in ((ada, ben), (ben, ada)):
        transfer.transfer(
            source, target, 1, between=lambda: taken.append("between")
        )
        assert taken == ["7", "between", "8", "not 8", "not 7"]
        taken.clear()
    transfer_broken.transfer(
        source=ben, target=ada, amount=1, between=lambda: taken.append("-")
    )
    assert taken == ["8", "-", "7", "not 7", "not 8"]


def test_crossing_transfers_deadlock_broken() -> None:
    """Own list: two locks, taken in two orders."""
    error, *balances = crossing.cross(transfer_broken.transfer, patience=10)
    assert isinstance(error, DeadlockError)
    assert str(error) in {
        "clerk_0 waits for clerk_1 waits for clerk_0",
        "clerk_1 waits for clerk_0 waits for clerk_1",
    }
    assert balances in ([70, 130], [110, 90])


def test_crossing_transfers_in_one_order_are_both_done() -> None:
    assert crossing.cross(transfer=transfer.transfer, patience=0.01) == [
        80,
        120,
    ]


def test_transfers_print(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (transfer, transfer_broken, crossing):
        module.main()
    assert capsys.readouterr() == ("70 130\n70 130\n[80, 120]\n", "")


def test_watched_lock_excludes_and_is_given_back() -> None:
    lock, inside = WatchedLock(), [0]

    def enter(_: int) -> None:
        with lock:
            inside[0] += 1
            assert inside[0] == 1
            inside[0] -= 1

    with day.hurried(), ThreadPoolExecutor(4) as pool:
        assert len([*pool.map(enter, range(200))]) == 200
    assert (watched.holders, watched.wanted) == ({}, {})


def test_watched_lock_is_given_back_after_an_error() -> None:
    lock = WatchedLock()
    with pytest.raises(ValueError, match="robbery"), lock:
        raise ValueError("robbery")
    assert watched.holders == {}


def test_three_in_a_ring_are_found() -> None:
    one, two, three = WatchedLock(), WatchedLock(), WatchedLock()
    watched.holders.update({one: "Ada", two: "Ben", three: "Cy"})
    watched.wanted.update({"Ben": three, "Cy": one})
    try:
        with pytest.raises(
            DeadlockError,
            match=r"^Ada waits for Ben waits for Cy waits for Ada$",
        ):
            watched.check(me="Ada", lock=two)
        watched.check(me="Dora", lock=WatchedLock())
        del watched.wanted["Cy"]
        watched.check(me="Ada", lock=two)
    finally:
        watched.holders.clear()
        watched.wanted.clear()


def test_watched_lock_is_not_reentrant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    watched.main()
    assert capsys.readouterr() == ("MainThread waits for MainThread\n", "")


def test_switch_interval_is_put_back() -> None:
    before = sys.getswitchinterval()
    with pytest.raises(ValueError, match="stop"), day.hurried(seconds=1e-4):
        assert sys.getswitchinterval() == pytest.approx(1e-4)
        raise ValueError("stop")
    assert sys.getswitchinterval() == before
    with day.hurried():
        assert sys.getswitchinterval() == pytest.approx(1e-6)


def test_money_is_neither_made_nor_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    money, refused = day.run_day(
        transfer=transfer.transfer, clerks=4, orders=100
    )
    assert money == 500
    assert 0 < refused < 400
    day.main()
    assert capsys.readouterr() == ("500\n", "")


def test_a_day_counts_what_was_refused() -> None:
    def refuse(source: Account, target: Account, amount: int) -> None:
        assert 0 <= amount < 150
        raise RefusedError

    assert day.run_day(refuse, clerks=3, orders=7) == (500, 21)


def test_threads_compute_in_parallel_without_a_gil(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "_is_gil_enabled", lambda: False, raising=False)
    assert not gil.gil_enabled()
    assert gil.computing_threads(cores=8) == 8
    monkeypatch.setattr(sys, "_is_gil_enabled", lambda: True)
    assert gil.gil_enabled()
    assert gil.computing_threads(8) == 1
    monkeypatch.delattr(sys, "_is_gil_enabled")
    gil.main()
    assert capsys.readouterr() == ("True 1\n", "")


def test_rule_ignores_the_build_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """S2-13: "no parallelism for CPU-bound threads", on any build."""
    monkeypatch.setattr(sys, "_is_gil_enabled", lambda: False, raising=False)
    assert gil_broken.computing_threads(cores=8) == 1
    gil_broken.main()
    assert capsys.readouterr() == ("1\n", "")
