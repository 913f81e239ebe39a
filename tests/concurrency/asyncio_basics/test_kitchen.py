"""Orders, cooked in turn and at once."""

import asyncio

import pytest

from examples.concurrency.asyncio_basics import kitchen, waiter
from examples.concurrency.asyncio_basics.kitchen import (
    cook,
    one_by_one,
    side_by_side,
)
from examples.concurrency.event_loops.virtual_clock import run

HOT = ["hot soup", "hot tart", "hot fish"]


async def timed(work: object) -> float:
    await work  # type: ignore[misc]  # whatever is awaitable
    return asyncio.get_running_loop().time()


def test_one_after_the_other_takes_the_sum(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(timed(one_by_one())) == 12
    assert capsys.readouterr().out == (
        " 0 soup goes in\n 3 soup comes out\n 3 tart goes in\n"
        " 8 tart comes out\n 8 fish goes in\n12 fish comes out\n"
    )
    assert run(one_by_one()) == HOT


def test_side_by_side_takes_the_longest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(timed(side_by_side())) == 5
    assert capsys.readouterr().out == (
        " 0 soup goes in\n 0 tart goes in\n 0 fish goes in\n"
        " 3 soup comes out\n 4 fish comes out\n 5 tart comes out\n"
    )
    assert run(side_by_side()) == HOT


def test_a_dish_takes_its_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(cook(dish="pie", minutes=40)) == "hot pie"
    assert capsys.readouterr().out == " 0 pie goes in\n40 pie comes out\n"


def test_the_kitchen_runs(capsys: pytest.CaptureFixture[str]) -> None:
    kitchen.main()
    lines = capsys.readouterr().out.splitlines()
    assert [lines[6], lines[-1]] == [str(HOT)] * 2
    assert len(lines) == 14


def test_a_task_begins_when_its_maker_waits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(waiter.serve()) == "hot tart"
    assert capsys.readouterr().out == (
        " 0 ordered, done: False\n 0 tart goes in\n 2 the table is laid\n"
        " 2 back at the pass, done: False\n 5 tart comes out\n"
        " 5 served, done: True\n"
    )


def test_the_task_is_named_after_the_dish() -> None:
    async def names() -> set[str]:
        serving = asyncio.create_task(waiter.serve(), name="waiter")
        await asyncio.sleep(1)
        found = {task.get_name() for task in asyncio.all_tasks()}
        await serving
        return found

    assert {"tart", "waiter"} < run(names())
