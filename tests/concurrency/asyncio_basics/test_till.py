"""A synchronous face, with one loop and with a loop for each call."""

import asyncio

import pytest

from examples.concurrency.asyncio_basics import till, till_broken
from examples.concurrency.asyncio_basics.till import open_till
from examples.concurrency.event_loops.virtual_clock import VirtualLoop


def test_a_dish_cooks_while_another_is_collected(
    capsys: pytest.CaptureFixture[str],
) -> None:
    till.main()
    assert capsys.readouterr().out == (
        " 0 tart goes in\n 0 soup goes in\n 3 soup comes out\nhot soup\n"
        " 5 tart comes out\nhot tart\n"
    )


def test_time_stands_still_between_calls(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with open_till(loop_factory=VirtualLoop) as ours:
        ours.order(dish="tart", minutes=5)
        assert "comes out" not in capsys.readouterr().out
        assert ours.collect(dish="tart") == "hot tart"
        assert capsys.readouterr().out == " 5 tart comes out\n"
        with pytest.raises(KeyError, match="tart"):
            ours.collect("tart")


def test_what_is_not_collected_is_cancelled(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with open_till(VirtualLoop) as ours:
        ours.order("tart", 5)
    assert capsys.readouterr().out == " 0 tart goes in\n"
    assert ours._ordered["tart"].cancelled()


def test_the_loop_is_asyncios_own_if_none_is_asked_for() -> None:
    kinds: list[object] = []

    async def look() -> None:
        kinds.append(type(asyncio.get_running_loop()))

    with open_till() as ours:
        ours._runner.run(look())
        assert asyncio.run(look()) is None
    assert kinds[0] is kinds[1]
    assert not issubclass(kinds[0], VirtualLoop)  # type: ignore[arg-type]


def test_a_run_for_each_call_loses_the_order_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: the loop of asyncio.run takes its tasks with it."""
    till_broken.main()
    first, second = capsys.readouterr().out.splitlines()
    assert first.endswith(" tart goes in")
    assert second == "CancelledError()"


def test_a_dish_without_minutes_is_done_in_time() -> None:
    ours = till_broken.Till()

    async def here() -> None:
        ours._ordered["soup"] = asyncio.create_task(asyncio.sleep(0, "hot"))
        await ours._ordered["soup"]

    asyncio.run(here())
    assert ours.collect(dish="soup") == "hot"
