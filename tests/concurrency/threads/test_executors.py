"""Enquiries, counters and outcomes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from examples.concurrency.threads import (
    counters,
    gradually,
    head_office,
    referral_broken,
    settle,
    settle_broken,
)


def test_three_callers_are_on_the_line_at_once() -> None:
    with (
        head_office.open_office(callers=3, patience=10) as port,
        ThreadPoolExecutor(3) as pool,
    ):
        answers = pool.map(lambda each: head_office.ask(port, each), (7, 8, 9))
        assert [*answers] == [
            "7 is good for 700",
            "8 is good for 800",
            "9 is good for 900",
        ]


def test_one_after_the_other_nobody_else_is_on_the_line() -> None:
    with head_office.open_office(callers=2, patience=0.02) as port:
        answers = [head_office.ask(port, each) for each in (7, 8)]
    assert answers == [
        "7: nobody else is on the line",
        "8: nobody else is on the line",
    ]


def test_office_is_closed_after_the_block() -> None:
    with (
        pytest.raises(ValueError, match="robbery"),
        head_office.open_office(callers=1) as port,
    ):
        raise ValueError("robbery")
    with pytest.raises(ConnectionRefusedError):
        head_office.ask(port, account=7)


def test_head_office_answers(capsys: pytest.CaptureFixture[str]) -> None:
    head_office.main()
    assert capsys.readouterr() == ("7 is good for 700\n", "")


@pytest.mark.parametrize(
    ("customers", "clerks", "each"),
    [(10, 3, [3, 3, 4]), (9, 3, [3, 3, 3]), (2, 3, None), (4, 1, [4])],
)
def test_customers_are_shared_out(
    customers: int, clerks: int, each: list[int] | None
) -> None:
    served = counters.serve(customers=customers, counters=clerks)
    assert served.total() == customers
    if each:
        assert sorted(served.values()) == each
    assert {*served} <= {f"counter_{n}" for n in range(clerks)}


def test_counters_print_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    counters.main()
    assert capsys.readouterr() == ("[3, 3, 4]\n", "")


def test_outcomes_come_as_they_are_ready() -> None:
    ben_is_done = Event()

    def mortgage() -> str:
        assert ben_is_done.wait(10)
        return "signed"

    outcomes = settle.settle(
        errands={"Ada": mortgage, "Ben": lambda: "paid in"}, clerks=2
    )
    assert next(outcomes) == ("Ben", "paid in")
    ben_is_done.set()
    assert [*outcomes] == [("Ada", "signed")]


def test_error_is_an_outcome() -> None:
    ((customer, outcome),) = settle.settle({"Eve": lambda: int("ten")}, 1)
    assert customer == "Eve"
    assert repr(outcome).startswith("ValueError(")


def test_settle_prints(capsys: pytest.CaptureFixture[str]) -> None:
    settle.main()
    assert capsys.readouterr() == ("Ada paid in\n", "")


def test_forgotten_future_keeps_its_error_broken() -> None:
    """Own list: the result of `submit` is dropped, and its error with it."""
    run: list[int] = []
    said = settle_broken.run_errands([lambda: 1 / 0, lambda: run.append(1)])
    assert (said, run) == ("all errands run", [1])


def test_forgotten_error_is_not_printed_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: nor is it written anywhere."""
    settle_broken.main()
    assert capsys.readouterr() == ("all errands run\n", "")


def numbers(taken: list[int], end: int = 100) -> Iterator[int]:
    for number in range(end):
        taken.append(number)
        yield number


def test_map_reads_all_of_its_input_broken() -> None:
    """Own list: `Executor.map` submits everything before the first result."""
    taken: list[int] = []
    with ThreadPoolExecutor(1) as pool:
        pool.map(abs, numbers(taken))
        assert len(taken) == 100


def test_gradual_map_reads_only_what_it_needs() -> None:
    taken: list[int] = []
    with ThreadPoolExecutor(2) as pool:
        results = gradually.map_gradually(
            pool=pool, call=abs, items=numbers(taken), ahead=3
        )
        assert taken == []
        assert next(results) == 0
        assert len(taken) == 3
        assert next(results) == 1
        assert len(taken) == 4
        assert [*results] == [*range(2, 100)]


def test_gradual_map_of_fewer_than_ahead() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert [*gradually.map_gradually(pool, abs, [-1], ahead=9)] == [1]
        assert [*gradually.map_gradually(pool, abs, [], ahead=9)] == []


def test_gradual_map_prints(capsys: pytest.CaptureFixture[str]) -> None:
    gradually.main()
    assert capsys.readouterr() == ("5 4 3 2 1\n", "")


def test_pool_that_waits_for_itself_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: a task waits for a task of its own, full pool."""
    stuck = "all clerks wait for a clerk"
    assert referral_broken.ask_for_credit(clerks=1, patience=0.01) == stuck
    assert referral_broken.ask_for_credit(clerks=2, patience=10) == "granted"
    referral_broken.main()
    assert capsys.readouterr() == (f"{stuck}\n", "")
