"""What goes wrong with coroutines and tasks."""

import asyncio
import gc
import warnings

import pytest

from examples.concurrency.asyncio_basics import (
    forgotten_broken,
    lost_task_broken,
    nested_run_broken,
    tickets,
    tickets_broken,
)


def test_a_forgotten_await_is_true_broken() -> None:
    """Own list: forgotten await."""
    with pytest.warns(RuntimeWarning, match="is_fresh' was never awaited"):
        answer = asyncio.run(forgotten_broken.serve("fish"))
    assert answer == "fish is served"


@pytest.mark.parametrize(("dish", "fresh"), [("fish", False), ("soup", True)])
def test_the_answer_was_right_had_it_been_awaited(
    dish: str, fresh: bool
) -> None:
    assert asyncio.run(forgotten_broken.is_fresh(dish=dish)) is fresh


def test_the_other_branch_needs_a_false_coroutine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(forgotten_broken, "is_fresh", lambda dish: not dish)
    answer = asyncio.run(forgotten_broken.serve("fish"))
    assert answer == "fish is thrown away"


def test_a_task_that_nobody_holds_is_collected_broken(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own list: a task without a strong reference."""
    lost_task_broken.main()
    assert capsys.readouterr().out == "eaten: []\n"
    # In debug mode a slow collection is reported, too.
    told = [record.message.split("\n")[0] for record in caplog.records]
    assert "Task was destroyed but it is pending!" in told


def test_a_task_that_is_held_hears_the_bell() -> None:
    async def dinner() -> list[str]:
        plates: list[str] = []
        bell = lost_task_broken.DinnerBell()
        guest = asyncio.create_task(lost_task_broken.eat(bell, plates))
        await asyncio.sleep(0)
        gc.collect()
        bell.ring("soup")
        await guest
        return plates

    assert asyncio.run(dinner()) == ["soup"]


def test_a_run_inside_a_run_is_refused_broken() -> None:
    """S2-08: asyncio.run where a loop runs, as in a notebook."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with pytest.raises(
            RuntimeError,
            match=r"^asyncio\.run\(\) cannot be called from a running event",
        ):
            asyncio.run(nested_run_broken.cell())
        gc.collect()
    assert "'fetch_menu' was never awaited" in str(told[0].message)


def test_the_same_function_works_without_a_loop_and_in_a_thread() -> None:
    menu = ["soup", "tart", "fish"]
    assert nested_run_broken.menu() == menu

    async def cell() -> list[str]:
        return await asyncio.to_thread(nested_run_broken.menu)

    assert asyncio.run(cell()) == menu


def test_the_cell_prints_the_menu(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nested_run_broken, "menu", lambda: ["pie"])
    asyncio.run(nested_run_broken.cell())
    assert capsys.readouterr().out == "['pie']\n"


def test_three_take_the_same_number_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: state that is read before an await and written after."""
    asyncio.run(tickets_broken.main())
    assert capsys.readouterr().out == "[1, 1, 1]\n"


def test_each_takes_a_number_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(tickets.main())
    assert capsys.readouterr().out == "[1, 2, 3]\n"

    async def one() -> tuple[int, int]:
        ours = tickets.Tickets()
        return await ours.take(), ours.last

    assert asyncio.run(one()) == (1, 1)
