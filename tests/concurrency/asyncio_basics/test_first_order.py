"""The first result, and what becomes of the others."""

import asyncio

import pytest

from examples.concurrency.asyncio_basics import (
    first_order,
    first_order_broken,
)
from examples.concurrency.asyncio_basics.kitchen import cook
from examples.concurrency.event_loops.virtual_clock import run


def test_created_is_taken_for_started_and_two_are_abandoned_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-06: scheduled, not started; killed by the end of the run."""
    tasks: list[asyncio.Task[str]] = []

    async def evening() -> list[bool]:
        assert await first_order_broken.dinner(tasks) == "hot soup"
        return [task.done() for task in tasks]

    assert run(evening()) == [True, False, False]
    assert [task.cancelled() for task in tasks] == [False, True, True]
    out = capsys.readouterr().out
    assert out == (
        " 0 all three are cooking\n 0 soup goes in\n 0 tart goes in\n"
        " 0 fish goes in\n 3 soup comes out\n"
        " 3 2 are still in the oven\n"
    )


def test_the_others_are_done_before_the_first_is_served(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tasks: list[asyncio.Task[str]] = []

    async def evening() -> list[bool]:
        assert await first_order.dinner(tasks) == "hot soup"
        return [task.cancelled() for task in tasks]

    assert run(evening()) == [False, True, True]
    assert [task.get_name() for task in tasks] == ["soup", "tart", "fish"]
    assert capsys.readouterr().out == (
        " 0 three are ordered\n 0 soup goes in\n 0 tart goes in\n"
        " 0 fish goes in\n 0 three are cooking\n 3 soup comes out\n"
    )


def test_of_two_in_one_turn_the_one_ordered_first_counts() -> None:
    async def evening() -> str:
        slow, one, other = (
            asyncio.create_task(cook(dish, minutes))
            for dish, minutes in (("slow", 9), ("one", 2), ("other", 2))
        )
        return await first_order.first([slow, other, one])

    assert run(evening()) == "hot other"


def test_an_error_is_raised_and_the_others_are_stopped() -> None:
    async def burn() -> str:
        raise ValueError("burnt")

    async def evening() -> asyncio.Task[str]:
        soup = asyncio.create_task(cook("soup", 3))
        with pytest.raises(ValueError, match="burnt"):
            await first_order.first([soup, asyncio.create_task(burn())])
        return soup

    assert run(evening()).cancelled()


def test_a_cancelled_search_stops_all() -> None:
    async def evening() -> list[asyncio.Task[str]]:
        tasks = [asyncio.create_task(cook("soup", 3)) for _ in range(2)]
        search = asyncio.create_task(first_order.first(tasks=tasks))
        await asyncio.sleep(1)
        search.cancel()
        await asyncio.wait({search})
        assert search.cancelled()
        assert all(task.done() for task in tasks)
        return tasks

    assert all(task.cancelled() for task in run(evening()))


@pytest.mark.parametrize("module", [first_order, first_order_broken])
def test_main(module: object, capsys: pytest.CaptureFixture[str]) -> None:
    module.main()  # type: ignore[attr-defined]  # both have one
    assert capsys.readouterr().out.splitlines()[-4:] == [
        "hot soup",
        "soup cancelled: False",
        "tart cancelled: True",
        "fish cancelled: True",
    ]
