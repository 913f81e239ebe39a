"""What a race returns, and what it leaves."""

import asyncio

import pytest

from examples.by_example import tasks
from examples.by_example.tasks import process_item, race


@pytest.fixture(autouse=True)
def _empty() -> None:
    tasks.log.clear()


def test_the_losers_are_gone_before_the_result_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(tasks.main())
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "{'honey done'}"
    assert out[1] == "all scheduled"
    assert out[-3:] == ["tea gave up", "salt gave up", "1"]


def test_two_may_win() -> None:
    async def both() -> set[str]:
        ready = {name: asyncio.Event() for name in ("a", "b", "c")}
        ready["a"].set()
        ready["c"].set()
        return await race(["a", "b", "c"], ready)

    assert asyncio.run(both()) == {"a done", "c done"}
    assert tasks.log[-1] == "b gave up"


def test_a_cancelled_race_cancels_its_tasks() -> None:
    async def cancelled() -> bool:
        ready = {name: asyncio.Event() for name in ("a", "b")}
        task = asyncio.create_task(race(["a", "b"], ready))
        while "b began" not in tasks.log:
            await asyncio.sleep(0)
        names = {each.get_name() for each in asyncio.all_tasks()}
        assert {"a", "b"} <= names
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(cancelled())
    assert tasks.log[-2:] == ["a gave up", "b gave up"]


def test_who_gives_up_stays_cancelled() -> None:
    async def give_up() -> bool:
        task = asyncio.create_task(process_item("a", asyncio.Event()))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(give_up())
    assert tasks.log == ["a began", "a gave up"]
