"""Answers in the order of the questions."""

import asyncio

import pytest

from examples.concurrency.coordination.mills import valley
from examples.concurrency.coordination.solutions.in_order import ask_in_order
from examples.concurrency.event_loops.virtual_clock import run


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_order_is_that_of_the_keys(limit: int) -> None:
    mills, names = valley(), ["Alder", "Birch", "Dogwood"]
    assert run(ask_in_order(mills.ask, names, limit=limit)) == [31, 29, 30]
    assert mills.most == limit


def test_first_failure_ends_it() -> None:
    async def main() -> None:
        mills = valley()
        with pytest.raises(ExceptionGroup) as caught:
            await ask_in_order(mills.ask, mills.answers, limit=4)
        assert caught.value.subgroup(ConnectionError) is not None
        assert asyncio.get_running_loop().time() == 1
        assert mills.asking == []

    run(main())
