"""Nothing is lost and nothing is done twice, whoever is cancelled."""

import asyncio
from random import Random

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from examples.concurrency.coordination import bakery as bakery_module
from examples.concurrency.coordination import interruption, worker
from examples.concurrency.coordination.bakery import Bakery, day
from examples.concurrency.coordination.bakery_broken import QueueBakery
from examples.concurrency.coordination.interruption import (
    Interruption,
    interrupted,
    interruptions,
)
from examples.concurrency.coordination.shelf import Shelf, close
from examples.concurrency.coordination.worker import work
from examples.concurrency.event_loops.virtual_clock import run

LOAVES = ["bran", "corn", "malt", "oat", "rye", "spelt"]
cuts = st.builds(
    Interruption,
    minute=st.integers(0, 15),
    turns=st.integers(0, 5),
    worker=st.integers(0, 3),
)


class Timed(Bakery):
    """A bakery whose steps take as long as the test says, or no time."""

    baking = selling = 0.0

    async def bake(self, order: str, /) -> None:
        await asyncio.sleep(self.baking)
        await self.shelf.put(order)

    async def sell(self, loaf: str, /) -> None:
        await asyncio.sleep(self.selling)
        self.sold.append(loaf)


@settings(max_examples=150)
@given(
    loaves=st.integers(0, 6),
    places=st.integers(1, 3),
    baking=st.integers(0, 3),
    selling=st.integers(0, 3),
    plan=st.lists(cuts, max_size=6).map(sorted),
    again=st.lists(cuts, max_size=6).map(sorted),
)
def test_cancellation_anywhere_loses_nothing(
    loaves: int,
    places: int,
    baking: int,
    selling: int,
    plan: list[Interruption],
    again: list[Interruption],
) -> None:
    bakery = Timed(LOAVES[:loaves], places=places)
    bakery.baking, bakery.selling = baking, selling

    async def two_bad_days_and_a_good_one() -> None:
        for cuts_of_the_day in (plan, again):
            await interrupted(bakery, cuts_of_the_day)
            assert sorted(bakery.found()) == LOAVES[:loaves]
            assert (bakery.orders.leased, bakery.shelf.leased) == (0, 0)
        await day(bakery, bakers=1, clerks=1)
        assert sorted(bakery.sold) == LOAVES[:loaves]

    run(two_bad_days_and_a_good_one())


@settings(max_examples=60)
@given(plan=st.lists(cuts, max_size=4).map(sorted), end=st.integers(0, 20))
def test_whole_day_can_be_cancelled(
    plan: list[Interruption], end: int
) -> None:
    async def close_early(bakery: Bakery) -> None:
        task = asyncio.create_task(day(bakery, bakers=2, clerks=2))
        await asyncio.sleep(end)
        task.cancel()
        await asyncio.wait({task})
        assert sorted(bakery.found()) == LOAVES
        bakery.shelf.closed = False
        await interrupted(bakery, plan)

    bakery = Bakery(LOAVES, places=1)
    run(close_early(bakery))
    assert sorted(bakery.found()) == LOAVES


def test_worker_with_the_only_copy_loses_it_broken() -> None:
    """Own list: `get`, then work, and a cancellation between the two."""

    def loses(plan: list[Interruption]) -> bool:
        bakery = QueueBakery(LOAVES, places=1)
        run(interrupted(bakery, plan))
        return sorted(bakery.found()) != LOAVES

    assert not loses([])
    assert len(find(st.lists(cuts).map(sorted), loses)) == 1


def test_uninterrupted_queues_sell_everything() -> None:
    bakery = QueueBakery(LOAVES, places=2)
    run(interrupted(bakery, []))
    assert sorted(bakery.sold) == LOAVES


def test_what_is_left_in_the_queues_is_found() -> None:
    async def tell() -> None:
        bakery = QueueBakery(["rye", "oat"], places=1)
        bakery.shelf.put_nowait(bakery.orders.get_nowait())
        bakery.sold.append("bran")
        assert bakery.found() == ["bran", "rye", "oat"]

    asyncio.run(tell())


def test_found_tells_sold_shelf_and_orders_in_this_order() -> None:
    bakery = Bakery(["rye"], places=3)
    bakery.shelf.loaves.append("oat")
    bakery.sold.append("bran")
    assert bakery.found() == ["bran", "oat", "rye"]
    assert (bakery.shelf.places, bakery.orders.free()) == (3, -1)
    assert bakery.orders.closed
    assert not bakery.shelf.closed


@pytest.mark.parametrize(
    ("bakers", "clerks", "minutes"), [(1, 1, 19), (2, 1, 11), (6, 6, 4)]
)
def test_day_takes_as_long_as_its_bakers_need(
    bakers: int, clerks: int, minutes: float
) -> None:
    async def timed() -> float:
        await day(bakery, bakers=bakers, clerks=clerks)
        return asyncio.get_running_loop().time()

    bakery = Bakery(LOAVES, places=6)
    assert run(timed()) == minutes
    assert sorted(bakery.sold) == LOAVES


def test_one_clerk_is_the_bottleneck_of_six_bakers() -> None:
    async def timed() -> float:
        await day(bakery, bakers=6, clerks=1)
        return asyncio.get_running_loop().time()

    bakery = Bakery(LOAVES, places=1)
    assert run(timed()) == 3 + 6
    assert sorted(bakery.sold) == LOAVES


def test_failing_step_ends_the_worker_and_gives_back() -> None:
    async def tell() -> None:
        async def burn(loaf: str) -> None:
            raise ValueError(loaf)

        shelf = Shelf(2, ["rye", "oat"])
        with pytest.raises(ValueError, match="rye"):
            await work(shelf, burn)
        assert [*shelf.loaves] == ["rye", "oat"]

    asyncio.run(tell())


def test_worker_ends_when_the_source_is_sold_out() -> None:
    async def tell() -> None:
        done: list[str] = []

        async def step(loaf: str) -> None:
            done.append(loaf)

        shelf = Shelf(2, ["rye", "oat"])
        close(shelf)
        await work(shelf, step)
        assert done == ["rye", "oat"]

    asyncio.run(tell())


def test_plan_has_an_interruption_for_each_worker_in_time_order() -> None:
    plans = [interruptions(Random(seed), workers=4) for seed in range(99)]
    for plan in plans:
        assert plan == sorted(plan)
        assert {cut.worker for cut in plan} == {0, 1, 2, 3}
    every = [cut for plan in plans for cut in plan]
    assert {cut.minute for cut in every} == {*range(12)}
    assert {cut.turns for cut in every} == {*range(4)}


def test_interruption_comes_at_its_minute_and_turn() -> None:
    class Watched:
        def __init__(self) -> None:
            self.ends: list[tuple[str, float]] = []
            self.turns = 0

        async def worker(self, name: str) -> None:
            loop = asyncio.get_running_loop()
            try:
                await asyncio.sleep(5)
                for _ in range(9):
                    await asyncio.sleep(0)
                    self.turns += name == "baker"
                await asyncio.sleep(1000)
            finally:
                self.ends.append((name, loop.time()))

        async def baker(self) -> None:
            await self.worker("baker")

        async def clerk(self) -> None:
            await self.worker("clerk")

        def found(self) -> list[str]:
            return []

    shop = Watched()
    plan = [Interruption(2, 0, 0), Interruption(5, 3, 1)]

    async def later() -> None:
        await asyncio.sleep(100)
        await interrupted(shop, [*plan, Interruption(7, 0, 3)])

    run(later())
    assert shop.ends == [
        ("baker", 102),
        ("baker", 105),
        ("clerk", 107),
        ("clerk", 167),
    ]
    assert shop.turns == 3
    assert shop.found() == []


def test_bakery_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(bakery_module.main())
    printed = "10 min: sold rye, spelt, oat, bran, corn\n"
    assert capsys.readouterr() == (printed, "")


def test_worker_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(worker.main())
    assert capsys.readouterr() == ("sold rye\nsold spelt\nsold oat\n", "")


def test_interruption_runs(capsys: pytest.CaptureFixture[str]) -> None:
    interruption.main()
    assert capsys.readouterr() == (
        "sold ['rye', 'spelt'], found 4 of 4\n"
        "sold ['spelt'], found 4 of 4\n"
        "sold [], found 4 of 4\n",
        "",
    )
