"""A kitchen leaves nothing in the oven."""

import asyncio
import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.asyncio_basics import service
from examples.concurrency.asyncio_basics.service import Kitchen, open_kitchen
from examples.concurrency.event_loops.virtual_clock import run

DISHES = ("fish", "pie", "roast", "soup", "tart")


@given(st.lists(st.integers(1, 9), min_size=5, max_size=5), st.integers(0, 10))
def test_what_is_ordered_comes_out_or_is_thrown_away(
    minutes: list[int], closing: int
) -> None:
    async def evening() -> None:
        kitchen = Kitchen()
        orders = [
            kitchen.order(dish, each)
            for dish, each in zip(DISHES, minutes, strict=True)
        ]
        await asyncio.sleep(closing + 0.5)
        thrown_away = await kitchen.close()
        assert thrown_away == [
            dish
            for dish, each in zip(DISHES, minutes, strict=True)
            if each > closing
        ]
        for order, each in zip(orders, minutes, strict=True):
            assert order.done()
            assert order.cancelled() == (each > closing)
        assert await kitchen.close() == []

    run(evening())


def test_the_names_come_sorted() -> None:
    async def evening() -> list[str]:
        kitchen = Kitchen()
        kitchen.order(dish="tart", minutes=5)
        kitchen.order("fish", 5)
        return await kitchen.close()

    assert run(evening()) == ["fish", "tart"]


def test_the_kitchen_alone_holds_its_tasks() -> None:
    async def evening() -> list[str]:
        kitchen = Kitchen()
        kitchen.order("soup", 3)
        await asyncio.sleep(0)
        gc.collect()
        return await kitchen.close()

    assert run(evening()) == ["soup"]


def test_an_error_closes_the_kitchen_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def evening() -> None:
        async with open_kitchen(1) as kitchen:
            kitchen.order("roast", 90)
            raise ValueError("no gas")

    with pytest.raises(ValueError, match="no gas"):
        run(evening())
    assert capsys.readouterr().out == " 1 closed, thrown away: ['roast']\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    run(service.main())
    assert capsys.readouterr().out == (
        "10 the menu is soup, fish\n10 roast goes in\n10 soup goes in\n"
        "10 fish goes in\n13 soup comes out\n13 hot soup\n"
        "14 fish comes out\n14 hot fish\n"
        "14 closed, thrown away: ['roast']\n"
    )
