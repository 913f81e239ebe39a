"""Exercises on tasks."""

import asyncio

import pytest

from examples.concurrency.asyncio_basics.kitchen import cook
from examples.concurrency.asyncio_basics.solutions import (
    announced,
    shared_pot,
)
from examples.concurrency.event_loops.virtual_clock import run


def test_results_have_the_order_of_the_menu() -> None:
    told: list[str] = []
    menu = {dish: cook(dish, n) for dish, n in (("tart", 5), ("soup", 3))}
    dishes = run(announced.announced(orders=menu, tell=told.append))
    assert list(dishes.items()) == [("tart", "hot tart"), ("soup", "hot soup")]
    assert told == ["soup", "tart"]


def test_announced_main(capsys: pytest.CaptureFixture[str]) -> None:
    announced.main()
    assert capsys.readouterr().out == (
        " 0 tart goes in\n 0 soup goes in\n 3 soup comes out\nsoup\n"
        " 5 tart comes out\ntart\n{'tart': 'hot tart', 'soup': 'hot soup'}\n"
    )


def test_one_pot_while_it_cooks_and_another_after() -> None:
    made: list[str] = []

    async def make(name: str) -> str:
        made.append(name)
        return await cook(name, 3)

    async def evening() -> None:
        pot = shared_pot.SharedPot(cook=make)
        early = asyncio.create_task(pot.dish("soup"))
        late = asyncio.create_task(pot.dish("soup"))
        await asyncio.sleep(1)
        early.cancel()
        assert await late == "hot soup"
        assert early.cancelled()
        assert made == ["soup"]
        assert await pot.dish(name="soup") == "hot soup"
        assert await pot.dish("fish") == "hot fish"
        assert made == ["soup", "soup", "fish"]

    run(evening())


def test_shared_pot_main(capsys: pytest.CaptureFixture[str]) -> None:
    shared_pot.main()
    assert capsys.readouterr().out == (
        " 0 soup goes in\n 3 soup comes out\n['hot soup', 'hot soup']\n"
    )
