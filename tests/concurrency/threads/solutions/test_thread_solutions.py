"""The solutions of the exercises on threads."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from threading import Event, Lock

import pytest

from examples.concurrency.threads.solutions import (
    any_clerks,
    bounded,
    callback,
    try_lock,
)


def test_future_has_the_value_or_the_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert callback.start(errand=lambda: 7).result(10) == 7
    failed = callback.start(lambda: int("ten"))
    with pytest.raises(ValueError, match="ten"):
        failed.result(10)
    left = callback.start(lambda: exit(3)).exception(10)
    assert isinstance(left, SystemExit)
    callback.main()
    assert capsys.readouterr() == ("paid in\n", "")


def test_submitting_waits_for_a_permit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    go_on = Event()
    with ThreadPoolExecutor(2) as pool:
        limited = bounded.Bounded(pool=pool, limit=1)
        first = limited.submit(task=lambda: go_on.wait(10), timeout=10)
        with pytest.raises(TimeoutError, match=r"^no task ended in time$"):
            limited.submit(lambda: 2, timeout=0)
        go_on.set()
        assert first.result(10)
        assert limited.submit(lambda: 2, timeout=10).result() == 2
        failed = limited.submit(lambda: 1 / 0, timeout=10)
        assert isinstance(failed.exception(10), ZeroDivisionError)
        assert limited.submit(lambda: 3, timeout=10).result() == 3
    bounded.main()
    assert capsys.readouterr() == ("done\n", "")


def test_permit_is_given_back_when_the_pool_is_closed() -> None:
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    limited = bounded.Bounded(pool, limit=1)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="after shutdown"):
            limited.submit(lambda: 1, timeout=0)


def test_both_locks_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    one, other = Lock(), Lock()
    other.acquire()
    held: list[bool] = []

    def on_busy() -> None:
        held.append(one.locked())
        other.release()

    with try_lock.both(one=one, other=other, on_busy=on_busy) as tries:
        assert tries == 2
        assert (one.locked(), other.locked()) == (True, True)
    assert held == [False]
    assert (one.locked(), other.locked()) == (False, False)
    try_lock.main()
    assert capsys.readouterr() == ("1\n", "")


def test_the_one_that_was_busy_is_waited_for_next() -> None:
    taken: list[str] = []

    class Noted:
        def __init__(self, name: str, busy: list[bool]) -> None:
            self.name, self.busy = name, busy

        def acquire(self, blocking: bool) -> bool:
            assert not blocking
            taken.append(f"try {self.name}")
            return not self.busy.pop()

        def release(self) -> None:
            taken.append(f"release {self.name}")

        def __enter__(self) -> None:
            taken.append(self.name)

        def __exit__(self, *error: object) -> None:
            taken.append(f"leave {self.name}")

    a, b = Noted("a", [False]), Noted("b", [True])
    with (
        pytest.raises(KeyError),
        try_lock.both(a, b),  # type: ignore[arg-type]  # a fake of a final class
    ):
        raise KeyError
    assert taken == [
        *["a", "try b", "leave a"],
        *["b", "try a", "release a", "leave b"],
    ]


def test_orders_of_any_number_of_clerks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for steps in [(), (1,), (2, 1), (2, 2, 1)]:
        found = Counter(tuple(each) for each in any_clerks.orders(*steps))
        flat = [clerk for clerk, n in enumerate(steps) for _ in range(n)]
        assert {*found} == {*permutations(flat)}
        assert {*found.values()} == {1}
    any_clerks.main()
    assert capsys.readouterr() == ("6 90\n", "")
