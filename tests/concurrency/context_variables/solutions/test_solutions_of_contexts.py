"""Exercises on context variables."""

import asyncio
from contextlib import suppress
from math import inf

import pytest

from examples.concurrency.context_variables.solutions import deadline, steps
from examples.concurrency.event_loops.virtual_clock import run


def test_a_deadline_may_only_come_earlier(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(deadline.main())
    assert capsys.readouterr().out == "6.0\n2.0\ninf\n"


def test_a_deadline_can_have_passed_and_is_taken_back() -> None:
    async def stay() -> None:
        with suppress(KeyError), deadline.deadline(seconds=1):
            await asyncio.sleep(3)
            assert deadline.remaining() == -2
            raise KeyError
        assert deadline.remaining() == inf

    run(stay())


def test_tasks_inherit_a_deadline() -> None:
    async def left() -> float:
        await asyncio.sleep(1)
        return deadline.remaining()

    async def stay() -> float:
        with deadline.deadline(5):
            task = asyncio.create_task(left())
        return await task

    assert run(stay()) == 4


def test_paths_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(steps.main())
    assert capsys.readouterr().out == (
        "['check-in > luggage', 'check-in > key']\nnowhere\n"
    )


def test_an_error_steps_back() -> None:
    with suppress(KeyError), steps.step(name="bar"):
        assert steps.path() == "bar"
        raise KeyError
    assert steps.path() == ""
