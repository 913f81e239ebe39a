"""Bounds, ends, and what is left behind."""

import asyncio
import gc

import pytest

from examples.concurrency.coordination import (
    backpressure,
    closing_broken,
    counter,
    join_broken,
)
from examples.concurrency.coordination.backpressure import rush
from examples.concurrency.event_loops.virtual_clock import run

LOAVES = ["rye", "spelt", "oat"]


@pytest.mark.parametrize("places", [1, 2, 8])
def test_bound_limits_depth_and_age(places: int) -> None:
    assert run(rush(places)) == (places, 3 * places + 2)


def test_unbounded_queue_hides_the_missing_brake_broken() -> None:
    """Own list: an unbounded queue hides missing backpressure."""
    depth, age = run(rush(0))
    assert depth == 66
    assert age == 2 * 99


@pytest.mark.parametrize("places", [1, 2, 8, 0])
def test_no_bound_sells_anything_sooner(places: int) -> None:
    async def timed() -> float:
        await rush(places)
        return asyncio.get_running_loop().time()

    assert run(timed()) == 1 + 3 * 100


def test_clerks_share_the_loaves_and_go_home() -> None:
    sold: list[tuple[str, float]] = []

    async def sell(loaf: str) -> None:
        await asyncio.sleep(1)
        sold.append((loaf, asyncio.get_running_loop().time()))

    async def main() -> int:
        await counter.sell_all(LOAVES, sell, clerks=2)
        return len(asyncio.all_tasks())

    assert run(main()) == 1
    assert sold == [("rye", 1), ("spelt", 1), ("oat", 2)]


def test_loaves_are_asked_for_as_slowly_as_they_are_sold() -> None:
    asked: list[str] = []
    seen: list[int] = []

    def loaves() -> object:
        for number in range(9):
            asked.append(str(number))
            yield str(number)

    async def sell(loaf: str) -> None:
        await asyncio.sleep(1)
        seen.append(len(asked) - int(loaf))

    run(counter.sell_all(loaves(), sell, clerks=2))  # type: ignore[arg-type]
    assert max(seen) <= 2 + 2 + 2


def test_failure_ends_the_join_at_once() -> None:
    async def sell(loaf: str) -> None:
        await asyncio.sleep(1)
        raise ValueError(loaf)

    async def main() -> float:
        with pytest.raises(ExceptionGroup) as caught:
            await counter.sell_all(LOAVES, sell, clerks=1)
        assert [str(error) for error in caught.value.exceptions] == ["rye"]
        return asyncio.get_running_loop().time()

    assert run(main()) == 1


def test_join_waits_for_a_dead_clerk_broken(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Own list: `queue.join` hangs when a consumer dies."""

    async def sell(loaf: str) -> None:
        raise ValueError(loaf)

    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(24 * 60):
                await join_broken.sell_all(["rye"], sell, clerks=1)

    run(main())
    gc.collect()
    assert "Task exception was never retrieved" in caplog.text
    assert capsys.readouterr() == ("", "")


def test_join_returns_while_all_goes_well() -> None:
    sold: list[str] = []

    async def sell(loaf: str) -> None:
        await asyncio.sleep(0)
        sold.append(loaf)

    run(join_broken.sell_all(LOAVES, sell, clerks=2))
    assert sold == LOAVES


def test_abandoned_get_takes_a_loaf_broken() -> None:
    """Own list, with S2-06: the pending set of `wait` is abandoned."""

    async def main() -> None:
        shelf: asyncio.Queue[str] = asyncio.Queue()
        closing, sold = asyncio.Event(), list[str]()
        clerk = asyncio.create_task(closing_broken.clerk(shelf, closing, sold))
        shelf.put_nowait("rye")
        while not sold:
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        closing.set()
        await clerk
        shelf.put_nowait("oat")
        await asyncio.sleep(0)
        assert (sold, shelf.qsize()) == (["rye"], 0)

    asyncio.run(main())


def test_backpressure_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(backpressure.main())
    assert capsys.readouterr() == (
        "maxsize 1: 1 loaves, 5 min old\n"
        "maxsize 2: 2 loaves, 8 min old\n"
        "maxsize 8: 8 loaves, 26 min old\n"
        "maxsize 0: 66 loaves, 198 min old\n",
        "",
    )


def test_counter_runs(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(counter.main())
    assert capsys.readouterr() == ("sold rye\nsold spelt\nsold oat\n", "")
